package dev.undercroft.drill.cache;

import com.google.protobuf.ByteString;
import dev.undercroft.history.Read;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A save slot of a player: a register whose version is the slot's revision. What a revision holds
/// follows from its number, so that every reader can tell whether the two belong together.
final class Slot {
  private static final int RELEASE = 1;
  private static final int MAX_STATE_BYTES = 4 * 1024;

  private final Player player;
  private final int number;
  private final String key;
  private final AtomicInteger head = new AtomicInteger();

  Slot(Player player, int number) {
    this.player = player;
    this.number = number;
    key = "slot " + number + " of " + player.username();
  }

  /// Its register's key.
  String key() {
    return key;
  }

  Player player() {
    return player;
  }

  int number() {
    return number;
  }

  /// The newest revision that a client has heard of.
  int head() {
    return head.get();
  }

  void heardOf(int revision) {
    head.accumulateAndGet(revision, Math::max);
  }

  /// The write of the revision after `expected`.
  PutSaveRequest put(int expected) {
    int revision = expected + 1;
    return PutSaveRequest.newBuilder()
        .setSlot(number)
        .setExpectedRevision(expected)
        .setName(name(revision))
        .setFloor(1)
        .setLevel(1)
        .setHp(1)
        .setMaxHp(1)
        .setScore(revision)
        .setRunState(state(revision))
        .setRelease(RELEASE)
        .setIdempotencyKey(UUID.randomUUID().toString())
        .build();
  }

  /// Tells the history what a read found, with the run state or without.
  void found(Read read, Save save) {
    int revision = save.getRevision();
    if (isSound(save)) {
      read.returned(revision);
    } else {
      read.invented(revision);
    }
    heardOf(revision);
  }

  private boolean isSound(Save save) {
    int revision = save.getRevision();
    if (save.getSlot() != number || revision == 0) {
      return save.getSlot() == number && !save.hasName();
    }
    return save.getName().equals(name(revision))
        && save.getScore() == revision
        && (!save.hasRunState() || save.getRunState().equals(state(revision)));
  }

  private String name(int revision) {
    return player.username() + " r" + revision;
  }

  private ByteString state(int revision) {
    var random = new Random((key + revision).hashCode());
    var bytes = new byte[1 + random.nextInt(MAX_STATE_BYTES)];
    random.nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }
}
