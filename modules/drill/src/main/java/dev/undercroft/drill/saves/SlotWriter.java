package dev.undercroft.drill.saves;

import com.google.protobuf.ByteString;
import dev.undercroft.drill.client.Account;
import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Answer.Refused;
import dev.undercroft.drill.client.Answer.Unknown;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Patience;
import dev.undercroft.proto.saves.v1.GetRevisionRequest;
import dev.undercroft.proto.saves.v1.ListRevisionsRequest;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.PutSaveResponse;
import dev.undercroft.proto.saves.v1.Save;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The only one who writes to a slot, one revision after the other.
final class SlotWriter {
  private static final int RELEASE = 1;
  private static final int MAX_STATE_BYTES = 32 * 1024;

  private final Api server;
  private final Account account;
  private final int slot;
  private final String name;
  private final Random random;
  private final Ledger ledger = new Ledger();
  private final Faults faults;
  private final Figures figures;
  private boolean uncertain;

  SlotWriter(Api server, Account account, int slot, Random random, Faults faults, Figures figures) {
    this.server = server;
    this.account = account;
    this.slot = slot;
    this.random = random;
    this.faults = faults;
    this.figures = figures;
    name = "slot " + slot + " of " + account.username();
  }

  /// Writes the next revision, or again the one of which it doesn't know what came of it.
  Answer<?> write() {
    PutSaveRequest write = ledger.pending().orElseGet(this::next);
    ledger.send(write);
    Answer<PutSaveResponse> answer =
        server.call(Call.PUT_SAVE, account.token(), stubs -> stubs.saves().putSave(write));
    switch (answer) {
      case Done(var put) -> {
        ledger.acknowledged(put.getSave().getRevision()).ifPresent(this::fault);
        figures.acknowledged(uncertain);
        uncertain = false;
      }
      case Refused<PutSaveResponse> refused when !refused.isAway() ->
          fault(
              "the write of revision %d, expecting %d, was refused: %s"
                  .formatted(ledger.head() + 1, ledger.head(), refused.reason()));
      case Refused<PutSaveResponse> _ -> {}
      case Unknown<PutSaveResponse> _ -> uncertain = true;
    }
    return answer;
  }

  private PutSaveRequest next() {
    int revision = ledger.head() + 1;
    var runState = new byte[1 + random.nextInt(MAX_STATE_BYTES)];
    random.nextBytes(runState);
    return PutSaveRequest.newBuilder()
        .setSlot(slot)
        .setExpectedRevision(ledger.head())
        .setName("r" + revision)
        .setFloor(1)
        .setLevel(1)
        .setHp(1)
        .setMaxHp(1)
        .setScore(revision)
        .setRunState(ByteString.copyFrom(runState))
        .setRelease(RELEASE)
        .setIdempotencyKey(UUID.randomUUID().toString())
        .build();
  }

  /// Looks at everything that is kept; nobody may write meanwhile.
  void check() {
    var request = ListRevisionsRequest.newBuilder().setSlot(slot).build();
    var answer =
        Patience.ask(() ->
            server.call(
                Call.LIST_REVISIONS,
                account.token(),
                stubs -> stubs.saves().listRevisions(request)));
    if (answer instanceof Done(var list)) {
      List<Save> kept = fetch(list.getRevisionsList());
      figures.checked(kept.size());
      ledger.compare(kept).forEach(this::fault);
    } else {
      fault("its revisions can't be listed: " + answer);
    }
  }

  private List<Save> fetch(List<Save> revisions) {
    var kept = new ArrayList<Save>();
    for (Save revision : revisions) {
      var request =
          GetRevisionRequest.newBuilder().setSlot(slot).setRevision(revision.getRevision()).build();
      var answer =
          Patience.ask(() ->
              server.call(
                  Call.GET_REVISION, account.token(), stubs -> stubs.saves().getRevision(request)));
      if (answer instanceof Done(var found)) {
        kept.add(found.getSave());
      } else {
        fault("revision " + revision.getRevision() + " is listed and can't be read: " + answer);
      }
    }
    return kept;
  }

  private void fault(String what) {
    faults.add(name, what);
  }
}
