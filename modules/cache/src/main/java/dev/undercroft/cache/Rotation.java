package dev.undercroft.cache;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochBoard;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends periods of trust. Anybody may at any time and for any reason: it costs a cold cache and
/// nothing else.
final class Rotation {
  private static final Logger log = LoggerFactory.getLogger(Rotation.class);

  private final EpochBoard board;
  private final Settling settling;
  private final ExecutorService threads;
  private final AtomicLong ending = new AtomicLong(-1);

  Rotation(EpochBoard board, Settling settling, ExecutorService threads) {
    this.board = board;
    this.settling = settling;
    this.threads = threads;
  }

  /// The current epoch, asked for now.
  Epoch look() {
    Epoch epoch = board.look();
    settling.saw(epoch);
    return epoch;
  }

  /// Ends an epoch, unless that is over already.
  void end(Epoch trusted, String why) {
    if (board.change(trusted, trusted.ended())) {
      log.info("epoch {} is ended: {}", trusted.number(), why);
    }
  }

  /// The same beside whatever goes on, and once for all who ask for it.
  void endSoon(Epoch trusted, String why) {
    if (ending.getAndSet(trusted.number()) == trusted.number()) {
      return;
    }
    try {
      threads.execute(() -> {
        try {
          end(trusted, why);
        } catch (RuntimeException e) {
          // The next reader that notices tries again; until then all of them read PostgreSQL.
          ending.set(-1);
        }
      });
    } catch (RejectedExecutionException stopping) {
      ending.set(-1);
    }
  }

  /// Returns when whatever was committed before is visible to every read: the way of those who
  /// can't say what was written.
  void outlive() {
    Epoch epoch = look();
    while (epoch.isTrusted()) {
      end(epoch, "somebody wrote and can't tell what");
      epoch = look();
    }
    settling.await(epoch);
  }
}
