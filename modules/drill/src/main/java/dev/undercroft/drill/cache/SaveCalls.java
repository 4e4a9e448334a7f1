package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Answer.Refused;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.history.History;
import dev.undercroft.history.Read;
import dev.undercroft.history.Write;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.GetSaveResponse;
import dev.undercroft.proto.saves.v1.ListSavesRequest;
import dev.undercroft.proto.saves.v1.ListSavesResponse;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.PutSaveResponse;
import dev.undercroft.proto.saves.v1.Save;
import java.util.List;
import java.util.Optional;

/// Reads and writes of save slots.
record SaveCalls(History history, SignedIn signedIn, Nodes nodes, LongestWrites longest) {
  // One more time than a client needs whose first node is away.
  private static final int TRIES = 3;

  /// The heads of a player's slots.
  Answer<?> list(Player player, Api node) {
    return list(
        player, player.slots().stream().map(slot -> read(slot, "ListSaves", node)).toList(), node);
  }

  /// The same as a check of what PostgreSQL holds.
  Answer<?> audit(Player player, Api node) {
    return list(
        player,
        player.slots().stream().map(slot -> history.audit(slot.key(), "audit", node + "")).toList(),
        node);
  }

  private Answer<?> list(Player player, List<Read> reads, Api node) {
    Answer<ListSavesResponse> answer =
        signedIn.call(
            node,
            Call.LIST_SAVES,
            player.session(),
            stubs -> stubs.saves().listSaves(ListSavesRequest.getDefaultInstance()));
    if (answer instanceof Done(var list)) {
      for (Slot slot : player.slots()) {
        slot.found(reads.get(slot.number()), list.getSaves(slot.number()));
      }
    }
    return answer;
  }

  /// A slot with its run state.
  Answer<?> get(Slot slot, Api node) {
    var request = GetSaveRequest.newBuilder().setSlot(slot.number()).build();
    Read read = read(slot, "GetSave", node);
    Answer<GetSaveResponse> answer =
        signedIn.call(
            node, Call.GET_SAVE, slot.player().session(), stubs -> stubs.saves().getSave(request));
    if (answer instanceof Done(var found)) {
      slot.found(read, found.getSave());
    } else if (answer.isRefused("SAVE_NOT_FOUND")) {
      read.returned(0);
    }
    return answer;
  }

  /// Writes the next revision; as a client does, again with the same key when it doesn't hear what
  /// came of it.
  Answer<?> put(Slot slot, Api node) {
    int expected = slot.head();
    PutSaveRequest request = slot.put(expected);
    var stopwatch = longest.start(Call.PUT_SAVE, node);
    Write write = history.write(slot.key(), expected + 1, "PutSave", node + "");
    // From here on: by the time that the answer is here somebody may have written after it.
    Read own = read(slot, "PutSave's answer", node);
    Answer<PutSaveResponse> answer = tryPut(slot, request, node);
    boolean certain = true;
    for (int i = 1; i < TRIES && answer.isAway(); i++) {
      certain &= answer instanceof Refused;
      node = nodes.next(node);
      answer = tryPut(slot, request, node);
    }
    if (answer instanceof Done(var put)) {
      write.acknowledged();
      stopwatch.acknowledged();
      slot.found(own, put.getSave());
    } else if (isRefusal(answer, certain)) {
      write.refused();
    }
    return answer;
  }

  /// @param certain whether no earlier try may have been done. If one may, only a slot that is
  ///   further tells that it was not: had it been done, the answer were that
  private static boolean isRefusal(Answer<PutSaveResponse> answer, boolean certain) {
    return answer instanceof Refused && (certain || answer.isRefused("SAVE_CHANGED"));
  }

  private Answer<PutSaveResponse> tryPut(Slot slot, PutSaveRequest request, Api node) {
    Read head = read(slot, "PutSave's refusal", node);
    Answer<PutSaveResponse> answer =
        signedIn.call(
            node, Call.PUT_SAVE, slot.player().session(), stubs -> stubs.saves().putSave(request));
    if (answer instanceof Refused<PutSaveResponse> refused) {
      Optional<Save> changed = refused.detail(Save.class);
      changed.ifPresent(save -> slot.found(head, save));
    }
    return answer;
  }

  private Read read(Slot slot, String what, Api node) {
    return history.read(slot.key(), what, node + "");
  }
}
