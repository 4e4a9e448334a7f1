package dev.undercroft.content;

import dev.undercroft.kernel.GameException;
import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// One call that is told of moves. It holds no queue of its own but what it had to read of the
/// past: it knows what it has told last, and tells the next when its client has taken that.
final class ReleaseWatcher {
  private final ServerCallStreamObserver<byte[]> client;
  private final ReleaseMoves moves;
  private final LongSupplier nanos;
  private final Consumer<ReleaseWatcher> readsOn;
  private final Deque<ReleaseMove> past = new ArrayDeque<>();
  private long seen;
  private boolean reading;
  private boolean over;
  private long toldAt;
  private OptionalLong stuckSince = OptionalLong.empty();

  /// @param seen number of the last move that the client saw; 0 for none
  /// @param readsOn begins to read the moves after what was told last, which are not in memory, and
  ///   hands them to {@link #went}
  ReleaseWatcher(
      ServerCallStreamObserver<byte[]> client,
      long seen,
      ReleaseMoves moves,
      LongSupplier nanos,
      Consumer<ReleaseWatcher> readsOn) {
    this.client = client;
    this.seen = seen;
    this.moves = moves;
    this.nanos = nanos;
    this.readsOn = readsOn;
    this.toldAt = nanos.getAsLong();
  }

  synchronized long seen() {
    return seen;
  }

  /// Tells what there is, as far as the client takes it.
  synchronized void tell() {
    while (!over && client.isReady()) {
      if (seen == 0) {
        Optional<ReleaseMove> last = moves.last();
        last.ifPresent(move -> send(move, move.alone()));
        if (last.isEmpty()) {
          return;
        }
      } else if (!tellNext()) {
        return;
      }
    }
  }

  private boolean tellNext() {
    Optional<ReleaseMove> next =
        past.isEmpty() ? moves.after(seen) : Optional.of(past.removeFirst());
    if (next.isPresent()) {
      send(next.get(), next.get().told());
      return true;
    }
    if (!reading && moves.mustRead(seen)) {
      reading = true;
      readsOn.accept(this);
    }
    return false;
  }

  private void send(ReleaseMove move, byte[] bytes) {
    client.onNext(bytes);
    seen = move.number();
    toldAt = nanos.getAsLong();
  }

  /// What was read, the oldest first.
  synchronized void went(List<ReleaseMove> read) {
    reading = false;
    past.addAll(read);
    tell();
  }

  /// Gives a sign of life to a client that heard nothing for a while.
  ///
  /// @param silence after which a client is told something
  /// @param patience how long it may take nothing while there is something to tell
  /// @return whether it is too slow
  synchronized boolean tick(Duration silence, Duration patience) {
    long now = nanos.getAsLong();
    boolean silent = now - toldAt >= silence.toNanos();
    if (over || client.isReady() || !(silent || hasMore())) {
      stuckSince = OptionalLong.empty();
      if (!over && silent && client.isReady()) {
        moves.last().filter(move -> move.number() == seen).ifPresent(this::sayAlive);
      }
      return false;
    }
    stuckSince = OptionalLong.of(stuckSince.orElse(now));
    return now - stuckSince.getAsLong() >= patience.toNanos();
  }

  private boolean hasMore() {
    return moves.last().stream().anyMatch(move -> move.number() > seen);
  }

  private void sayAlive(ReleaseMove move) {
    client.onNext(move.alive());
    toldAt = nanos.getAsLong();
  }

  synchronized void end(GameException why) {
    if (!over) {
      over = true;
      client.onError(why);
    }
  }

  /// The client has left.
  synchronized void left() {
    over = true;
  }
}
