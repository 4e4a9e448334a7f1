package dev.undercroft.saves;

import dev.undercroft.cache.CacheCodec;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.cache.UserCache;
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
import dev.undercroft.rpc.RequestKey;
import dev.undercroft.saves.SaveStore.Kept;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// What can be done with a player's save slots. A head is the API's own message, Save, from row to
/// answer.
final class Saves {
  private static final CacheCodec<ListSavesResponse> LIST =
      CacheCodec.of(ListSavesResponse::toByteArray, ListSavesResponse::parseFrom);

  private final Database database;
  private final UserCache cache;
  private final KeyedWrites writes;
  private final RunStates runStates;
  private final SaveMeters meters;

  Saves(
      Database database,
      UserCache cache,
      KeyedWrites writes,
      RunStates runStates,
      SaveMeters meters) {
    this.database = database;
    this.cache = cache;
    this.writes = writes;
    this.runStates = runStates;
    this.meters = meters;
  }

  /// Begins to ask for the player's slots.
  UserCache.Asked ask(PlayerId player) {
    return cache.ask(CacheKeys.saves(player));
  }

  ListSavesResponse list(PlayerId player, Optional<UserCache.Asked> ahead) {
    return cache
        .find(
            ahead,
            CacheKeys.saves(player),
            LIST,
            () -> Optional.of(database.read(db -> all(db, player))))
        .orElseThrow();
  }

  private static ListSavesResponse all(DSLContext db, PlayerId player) {
    var slots = ListSavesResponse.newBuilder();
    for (int slot = 0; slot < Limits.SAVE_SLOTS; slot++) {
      slots.addSaves(SaveStore.neverWritten(slot));
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
    refuseNul(asked.getName());
    RequestKey key = RequestKey.of(asked.getIdempotencyKey(), asked);
    RunState runState = runStates.pack(asked.getRunState());
    return writes.run(
        player,
        key,
        db -> counted(SaveWriteStore.put(db, player, asked, key, runState), runState),
        () -> whyNotPut(player, asked));
  }

  private Optional<Save> counted(Optional<Save> head, RunState runState) {
    head.ifPresent(_ -> meters.saved(runState));
    return head;
  }

  // Valid UTF-8, but PostgreSQL has no place for it in a text.
  private static void refuseNul(String name) {
    if (name.indexOf('\0') >= 0) {
      throw new GameException(Reason.REQUEST_INVALID, "name: must not contain the character U+0000")
          .at("name");
    }
  }

  /// @throws GameException SAVE_CHANGED, SAVE_NOT_FOUND, IDEMPOTENCY_KEY_REUSED
  Save delete(PlayerId player, DeleteSaveRequest asked) {
    RequestKey key = RequestKey.of(asked.getIdempotencyKey(), asked);
    return writes.run(
        player,
        key,
        db -> SaveWriteStore.delete(db, player, asked, key),
        () -> whyNotDelete(player, asked));
  }

  /// @throws GameException SAVE_CHANGED, REVISION_NOT_FOUND, IDEMPOTENCY_KEY_REUSED
  Save restore(PlayerId player, RestoreSaveRequest asked) {
    RequestKey key = RequestKey.of(asked.getIdempotencyKey(), asked);
    return writes.run(
        player,
        key,
        db -> SaveWriteStore.restore(db, player, asked, key),
        () -> whyNotRestore(player, asked));
  }

  private GameException whyNotPut(PlayerId player, PutSaveRequest asked) {
    var refusing =
        database.read(db -> SaveStore.refusing(db, player, asked.getSlot(), asked.getRelease()));
    return refusing.releaseExists()
        ? changed(refusing.head())
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
    return database.read(db -> SaveStore.head(db, player, slot));
  }

  private GameException changed(Save head) {
    meters.conflict();
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
