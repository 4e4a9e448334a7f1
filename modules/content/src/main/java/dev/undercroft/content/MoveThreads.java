package dev.undercroft.content;

import dev.undercroft.content.SeedApply.Progress;
import dev.undercroft.content.SeedApply.Step;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Where the moves of the pointer run that clients of this node ask for. A call may end at any
/// moment, and so may the server that it came to; a move that began goes on to its commit. One at a
/// time writes: the others would only hold connections while they wait in PostgreSQL.
final class MoveThreads implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore admitted = new Semaphore(Limits.MOVES);
  private final Semaphore turn = new Semaphore(1, true);

  /// Runs a move and waits for its end.
  ///
  /// @param move gets what it has to tell its progress to
  /// @throws GameException SERVER_BUSY when too many are under way, PUBLISH_UNDER_WAY when its turn
  ///   does not come, SERVER_DRAINING when this node stops: the move may go on then
  <R> R run(Function<Progress, R> move, Progress progress) {
    if (!admitted.tryAcquire()) {
      throw new GameException(Reason.SERVER_BUSY, "too many publishes are under way")
          .retryAfter(Limits.BUSY_RETRY);
    }
    try {
      return threads.submit(() -> inTurn(move, progress)).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (RejectedExecutionException e) {
      admitted.release();
      throw draining();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw draining();
    }
  }

  private <R> R inTurn(Function<Progress, R> move, Progress progress) throws InterruptedException {
    try {
      if (!turn.tryAcquire(Limits.PUBLISH_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw PointerMove.underWay();
      }
      try (var own = new Turn(progress)) {
        if (threads.isShutdown()) {
          throw draining();
        }
        return move.apply(own);
      }
    } finally {
      admitted.release();
    }
  }

  /// Over once its move is committed, or has come to an end without.
  private final class Turn implements Progress, AutoCloseable {
    private final Progress progress;
    private final AtomicBoolean over = new AtomicBoolean();

    Turn(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void done(Step step) {
      if (step == Step.COMMITTED) {
        close();
      }
      progress.done(step);
    }

    @Override
    public void waitingFor(List<String> nodes, Duration atMost) {
      progress.waitingFor(nodes, atMost);
    }

    @Override
    public void close() {
      if (!over.getAndSet(true)) {
        turn.release();
      }
    }
  }

  private static GameException draining() {
    return new GameException(
        Reason.SERVER_DRAINING, "this server is stopping; ask another one with the same key");
  }

  /// Takes no more, lets the one that writes commit, and breaks off those that wait: for their
  /// turn, or for nodes, which any node can do when the request comes again.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (turn.tryAcquire(Limits.MOVE_COMMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        turn.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
