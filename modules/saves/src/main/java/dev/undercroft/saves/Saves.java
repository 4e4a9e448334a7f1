package dev.undercroft.saves;

import dev.undercroft.cache.CacheCodec;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.saves.v1.DeleteSaveRequest;
import dev.undercroft.proto.saves.v1.ListSavesResponse;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.RestoreSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.saves.SaveStore.Kept;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// What can be done with a player's save slots. A head is the API's own message, Save, from row to
/// answer.
final class Saves {
  private static final CacheCodec<ListSavesResponse> LIST =
      CacheCodec.of(ListSavesResponse::toByteArray, ListSavesResponse::parseFrom);

  private final Database database;
  private final UserCache cache;
  private final Writes writes;
  private final RunStates runStates;

  Saves(Database database, UserCache cache, Writes writes, RunStates runStates) {
    this.database = database;
    this.cache = cache;
    this.writes = writes;
    this.runStates = runStates;
  }

  ListSavesResponse list(PlayerId player) {
    return cache
        .find(
            CacheKeys.saves(player), LIST, () -> Optional.of(database.read(db -> all(db, player))))
        .orElseThrow();
  }

  private static ListSavesResponse all(DSLContext db, PlayerId player) {
    var slots = ListSavesResponse.newBuilder();
    for (int slot = 0; slot < Limits.SAVE_SLOTS; slot++) {
      slots.addSaves(Save.newBuilder().setSlot(slot));
    }
    SaveStore.heads(db, player).forEach(head -> slots.setSaves(head.getSlot(), head));
    return slots.build();
  }

  /// @throws GameException SAVE_NOT_FOUND
  Save get(PlayerId player, int slot) {
    return database
        .read(db -> SaveStore.newest(db, player, slot))
        .map(this::withRunState)
        .orElseThrow(() -> new GameException(Reason.SAVE_NOT_FOUND, "slot " + slot + " is empty"));
  }

  /// Those that are kept, the newest first.
  List<Save> revisions(PlayerId player, int slot) {
    return database.read(db -> SaveStore.revisions(db, player, slot));
  }

  /// @throws GameException REVISION_NOT_FOUND
  Save revision(PlayerId player, int slot, int revision) {
    return database
        .read(db -> SaveStore.revision(db, player, slot, revision))
        .map(this::withRunState)
        .orElseThrow(() -> noRevision(slot, revision));
  }

  private Save withRunState(Kept kept) {
    return kept.head().toBuilder().setRunState(runStates.unpack(kept.runState())).build();
  }

  /// @throws GameException SAVE_CHANGED, RELEASE_UNKNOWN, IDEMPOTENCY_KEY_REUSED
  Save put(PlayerId player, PutSaveRequest asked) {
    RequestKey key = RequestKey.of(asked.getIdempotencyKey(), asked);
    RunState runState = runStates.pack(asked.getRunState());
    return write(
        player,
        key,
        db -> SaveWriteStore.put(db, player, asked, key, runState),
        () -> whyNotPut(player, asked));
  }

  /// @throws GameException SAVE_CHANGED, SAVE_NOT_FOUND, IDEMPOTENCY_KEY_REUSED
  Save delete(PlayerId player, DeleteSaveRequest asked) {
    RequestKey key = RequestKey.of(asked.getIdempotencyKey(), asked);
    return write(
        player,
        key,
        db -> SaveWriteStore.delete(db, player, asked, key),
        () -> whyNotDelete(player, asked));
  }

  /// @throws GameException SAVE_CHANGED, REVISION_NOT_FOUND, IDEMPOTENCY_KEY_REUSED
  Save restore(PlayerId player, RestoreSaveRequest asked) {
    RequestKey key = RequestKey.of(asked.getIdempotencyKey(), asked);
    return write(
        player,
        key,
        db -> SaveWriteStore.restore(db, player, asked, key),
        () -> whyNotRestore(player, asked));
  }

  // A repeated write counts as one that changed something: the node that did it may have died
  // before it could say so, and this answer is the first that the client gets.
  private Save write(
      PlayerId player,
      RequestKey key,
      Function<DSLContext, Optional<Save>> statement,
      Supplier<GameException> whyNot) {
    return writes.commit(
        () ->
            database
                .write(statement)
                .or(() -> answeredEarlier(player, key, statement))
                .orElseThrow(whyNot),
        _ -> List.of(CacheKeys.saves(player)));
  }

  // Only a write that changed nothing comes here: its key may be why.
  private Optional<Save> answeredEarlier(
      PlayerId player, RequestKey key, Function<DSLContext, Optional<Save>> statement) {
    if (!key.isGiven()) {
      return Optional.empty();
    }
    if (database.write(db -> RequestStore.forgetExpired(db, player, key))) {
      return database.write(statement);
    }
    return database
        .read(db -> RequestStore.earlier(db, player, key))
        .map(earlier -> {
          if (!key.cameWith(earlier.bodyHash())) {
            throw new GameException(
                    Reason.IDEMPOTENCY_KEY_REUSED, "the idempotency key was used for another write")
                .at("idempotency_key");
          }
          return earlier.answer();
        });
  }

  private GameException whyNotPut(PlayerId player, PutSaveRequest asked) {
    return database.read(db -> SaveStore.releaseExists(db, asked.getRelease()))
        ? changed(head(player, asked.getSlot()))
        : new GameException(Reason.RELEASE_UNKNOWN, "there is no release " + asked.getRelease())
            .at("release");
  }

  private GameException whyNotDelete(PlayerId player, DeleteSaveRequest asked) {
    Save head = head(player, asked.getSlot());
    return head.getRevision() == 0
        ? new GameException(Reason.SAVE_NOT_FOUND, "slot " + asked.getSlot() + " was never written")
        : changed(head);
  }

  private GameException whyNotRestore(PlayerId player, RestoreSaveRequest asked) {
    Save head = head(player, asked.getSlot());
    return head.getRevision() == asked.getExpectedRevision()
        ? noRevision(asked.getSlot(), asked.getRevision())
        : changed(head);
  }

  private Save head(PlayerId player, int slot) {
    return database
        .read(db -> SaveStore.head(db, player, slot))
        .orElseGet(() -> Save.newBuilder().setSlot(slot).build());
  }

  private static GameException changed(Save head) {
    return new GameException(
            Reason.SAVE_CHANGED,
            "slot %d is at revision %d".formatted(head.getSlot(), head.getRevision()))
        .with(head);
  }

  private static GameException noRevision(int slot, int revision) {
    return new GameException(
        Reason.REVISION_NOT_FOUND, "slot %d has no revision %d".formatted(slot, revision));
  }
}
