package dev.undercroft.drill.cache;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import dev.undercroft.proto.players.v1.Player;
import dev.undercroft.proto.players.v1.Profile;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What two nodes of a test share: a game in memory that keeps every promise but one.
final class TestGame {
  /// The promise that is not kept, now and then.
  enum Lie {
    NONE,
    /// A page as it was before the last change.
    OLD_NAME,
    /// Somebody else's page.
    OTHER_PLAYER,
    /// Slots as they were before the last write.
    OLD_SLOTS,
    /// A slot with the run state of the revision before.
    OLD_RUN_STATE,
    /// A write that is acknowledged and not done.
    LOST_SAVE,
    /// A session that goes on after its end.
    UNDEAD_SESSION,
    /// A session that ends by itself.
    DEAD_SESSION,
    /// A write that is refused and done all the same.
    REFUSED_AND_DONE
  }

  // One of so many times.
  private static final int RARELY = 50;

  private final Lie lie;
  private final Map<String, Profile> profiles = new HashMap<>();
  private final Map<String, Profile> oldProfiles = new HashMap<>();
  private final Map<String, String> sessions = new HashMap<>();
  private final Map<String, String> ended = new HashMap<>();
  private final Map<String, Save> slots = new HashMap<>();
  private final Map<String, Save> oldSlots = new HashMap<>();
  private int calls;

  TestGame(Lie lie) {
    this.lie = lie;
  }

  private boolean lies(Lie which) {
    return lie == which && ++calls % RARELY == 0;
  }

  synchronized Player register(String username, String displayName) {
    String id = UUID.randomUUID().toString();
    profiles.put(
        id,
        Profile.newBuilder().setId(id).setUsername(username).setDisplayName(displayName).build());
    return Player.newBuilder().setId(id).setUsername(username).build();
  }

  synchronized Player named(String username) {
    return profiles.values().stream()
        .filter(each -> each.getUsername().equals(username))
        .map(each -> Player.newBuilder().setId(each.getId()).setUsername(username).build())
        .findFirst()
        .orElseThrow();
  }

  synchronized String open(Player player) {
    String token = UUID.randomUUID().toString();
    sessions.put(token, player.getId());
    return token;
  }

  /// The id of the player who shows a token.
  synchronized String caller(String token) {
    String id = sessions.get(token);
    if (id == null && lies(Lie.UNDEAD_SESSION)) {
      id = ended.get(token);
    }
    if (id == null || lies(Lie.DEAD_SESSION)) {
      throw refusal(io.grpc.Status.Code.UNAUTHENTICATED, "TOKEN_INVALID", null);
    }
    return id;
  }

  synchronized void end(String token) {
    ended.put(token, sessions.remove(token));
  }

  synchronized Profile profile(String id) {
    if (lies(Lie.OTHER_PLAYER)) {
      return profiles.values().iterator().next();
    }
    return lies(Lie.OLD_NAME) ? oldProfiles.getOrDefault(id, profiles.get(id)) : profiles.get(id);
  }

  synchronized Profile rename(String id, String name) {
    Profile before = profiles.get(id);
    oldProfiles.put(id, before);
    profiles.put(id, before.toBuilder().setDisplayName(name).build());
    return profiles.get(id);
  }

  /// A head without its run state.
  synchronized Save head(String id, int slot) {
    var from = lies(Lie.OLD_SLOTS) ? oldSlots : slots;
    return from.getOrDefault(id + slot, empty(slot)).toBuilder().clearRunState().build();
  }

  synchronized Save save(String id, int slot) {
    Save save = slots.get(id + slot);
    if (save == null) {
      throw refusal(io.grpc.Status.Code.NOT_FOUND, "SAVE_NOT_FOUND", null);
    }
    Save old = oldSlots.get(id + slot);
    return old != null && old.getRevision() > 0 && lies(Lie.OLD_RUN_STATE)
        ? save.toBuilder().setRunState(old.getRunState()).build()
        : save;
  }

  synchronized Save put(String id, PutSaveRequest request) {
    Save before = slots.getOrDefault(id + request.getSlot(), empty(request.getSlot()));
    if (before.getRevision() != request.getExpectedRevision()) {
      throw refusal(io.grpc.Status.Code.ABORTED, "SAVE_CHANGED", before);
    }
    Save after =
        Save.newBuilder()
            .setSlot(request.getSlot())
            .setRevision(before.getRevision() + 1)
            .setName(request.getName())
            .setScore(request.getScore())
            .setRunState(request.getRunState())
            .build();
    if (!lies(Lie.LOST_SAVE)) {
      oldSlots.put(id + request.getSlot(), before);
      slots.put(id + request.getSlot(), after);
    }
    if (lies(Lie.REFUSED_AND_DONE)) {
      throw refusal(io.grpc.Status.Code.UNAVAILABLE, "DATABASE_UNAVAILABLE", null);
    }
    return after.toBuilder().clearRunState().build();
  }

  private static Save empty(int slot) {
    return Save.newBuilder().setSlot(slot).build();
  }

  private static StatusRuntimeException refusal(
      io.grpc.Status.Code code, String reason, Save detail) {
    var status =
        com.google.rpc.Status.newBuilder()
            .setCode(code.value())
            .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()));
    if (detail != null) {
      status.addDetails(Any.pack(detail));
    }
    return StatusProto.toStatusRuntimeException(status.build());
  }
}
