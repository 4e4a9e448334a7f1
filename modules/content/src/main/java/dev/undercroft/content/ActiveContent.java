package dev.undercroft.content;

import dev.undercroft.database.Beacon;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this node answers with: the release it has installed, for as long as it may be sure that
/// this is the active one. It may for {@link Limits#CONTENT_LEASE} after it sent the last beat
/// whose answer said so, which is how long a publisher waits for a node that fell silent.
final class ActiveContent implements Beacon.Node, AutoCloseable {
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Logger log = LoggerFactory.getLogger(ActiveContent.class);

  private record Installed(Snapshot snapshot, long confirmedAt) {
    int number() {
      return snapshot.release().number().value();
    }
  }

  private record Heard(int release, long sentAt) {}

  private final SnapshotLoader loader;
  private final Consumer<Boolean> ready;
  private final LongSupplier nanos;
  private final ExecutorService loads =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private volatile @Nullable Installed installed;
  private @Nullable Heard heard;
  private boolean loading;
  private long nextLoad;
  private Runnable onInstalled = () -> {};

  /// @param ready told after every beat whether this node can answer
  /// @param nanos a clock that runs on while the process is paused: {@link System#nanoTime}
  ActiveContent(SnapshotLoader loader, Consumer<Boolean> ready, LongSupplier nanos) {
    this.loader = loader;
    this.ready = ready;
    this.nanos = nanos;
    this.nextLoad = nanos.getAsLong();
  }

  /// Called when a release was installed, so that the publisher hears of it at once.
  void onInstalled(Runnable listener) {
    this.onInstalled = listener;
  }

  /// What an answer that starts now is taken from.
  ///
  /// @throws GameException CONTENT_UNAVAILABLE while this node can't be sure which release is
  ///   active
  Snapshot current() {
    return usable()
        .orElseThrow(() ->
            new GameException(
                    Reason.CONTENT_UNAVAILABLE, "this node can't be sure which release is active")
                .retryAfter(RETRY));
  }

  private Optional<Snapshot> usable() {
    Installed now = installed;
    boolean sure =
        now != null && nanos.getAsLong() - now.confirmedAt() < Limits.CONTENT_LEASE.toNanos();
    return sure ? Optional.of(now.snapshot()) : Optional.empty();
  }

  @Override
  public OptionalInt installed() {
    Installed now = installed;
    return now == null ? OptionalInt.empty() : OptionalInt.of(now.number());
  }

  @Override
  public synchronized void heard(OptionalInt active, long sentAt) {
    if (active.isPresent()) {
      heard = new Heard(active.getAsInt(), sentAt);
      Installed now = installed;
      // A beat that names another release says nothing for the one that is installed: its lease
      // runs out.
      if (now != null && now.number() == active.getAsInt()) {
        installed = new Installed(now.snapshot(), sentAt);
      } else if (!loading && nanos.getAsLong() - nextLoad >= 0) {
        loading = true;
        loads.execute(() -> load(new ReleaseNumber(active.getAsInt())));
      }
    }
    ready.accept(usable().isPresent());
  }

  @Override
  public void missed() {
    ready.accept(usable().isPresent());
  }

  // Beside the beat: a slow load must not look like a silent node.
  private void load(ReleaseNumber number) {
    try {
      install(loader.load(number));
    } catch (RuntimeException e) {
      log.warn("release {} could not be loaded, trying again: {}", number, e.getMessage());
      synchronized (this) {
        loading = false;
        nextLoad = nanos.getAsLong() + RETRY.toNanos();
      }
    }
  }

  private void install(Snapshot snapshot) {
    synchronized (this) {
      loading = false;
      if (heard == null || heard.release() != snapshot.release().number().value()) {
        return; // another one became active meanwhile; the next beat loads that
      }
      installed = new Installed(snapshot, heard.sentAt());
      ready.accept(usable().isPresent());
    }
    log.info("release {} is installed", snapshot.release());
    onInstalled.run();
  }

  /// From here on nothing is answered from content.
  @Override
  public synchronized void close() {
    loads.shutdownNow();
    installed = null;
    heard = null;
    loading = true;
    ready.accept(false);
  }
}
