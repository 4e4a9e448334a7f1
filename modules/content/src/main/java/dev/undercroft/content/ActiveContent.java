package dev.undercroft.content;

import dev.undercroft.database.Activation;
import dev.undercroft.database.Beacon;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this node answers with: the release it has installed, for as long as it may be sure that
/// this is the active one. It may for one content lease after it sent the last beat whose answer
/// said so, which is how long a publisher waits for a node that fell silent.
final class ActiveContent implements Beacon.Node, AutoCloseable {
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Logger log = LoggerFactory.getLogger(ActiveContent.class);

  private record Heard(Activation activation, long sentAt) {
    boolean names(Release release) {
      return activation.release().equals(release.number());
    }
  }

  /// @param confirmed the last beat that named this snapshot's release
  private record Installed(Snapshot snapshot, Heard confirmed) {}

  private final SnapshotLoader loader;
  private final Duration lease;
  private final Consumer<Boolean> ready;
  private final LongSupplier nanos;
  private final ExecutorService loads = Executors.newVirtualThreadPerTaskExecutor();
  // Written under the lock of this object, like all that follows; read by every call without it.
  private volatile @Nullable Installed installed;
  private @Nullable Heard heard;
  private boolean loading;
  private long nextLoad;
  private boolean closed;
  private Consumer<Activation> moved = _ -> {};

  /// @param lease how long a beat is good for; publishers learn it from the beacon
  /// @param ready told after every beat whether this node can answer
  /// @param nanos a clock that runs on while the process is paused: {@link System#nanoTime}
  ActiveContent(
      SnapshotLoader loader, Duration lease, Consumer<Boolean> ready, LongSupplier nanos) {
    this.loader = loader;
    this.lease = lease;
    this.ready = ready;
    this.nanos = nanos;
    this.nextLoad = nanos.getAsLong();
  }

  /// @param listener told of each activation from when on this node answers with it; some may be
  ///   left out. It must not wait
  synchronized void onMove(Consumer<Activation> listener) {
    moved = listener;
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

  /// Whether an answer may be taken from it now.
  boolean isUsable() {
    return usable().isPresent();
  }

  private Optional<Snapshot> usable() {
    Installed now = installed;
    boolean sure = now != null && nanos.getAsLong() - now.confirmed().sentAt() < lease.toNanos();
    return sure ? Optional.of(now.snapshot()) : Optional.empty();
  }

  /// The snapshot of this very release, if it is the one that is installed: what a release holds is
  /// true for ever, whichever is active.
  Optional<Snapshot> installed(ReleaseNumber number) {
    return Optional.ofNullable(installed)
        .map(Installed::snapshot)
        .filter(snapshot -> snapshot.release().number().equals(number));
  }

  /// The release that this node has installed, whether or not it may answer with it.
  Optional<Release> release() {
    return Optional.ofNullable(installed).map(now -> now.snapshot().release());
  }

  @Override
  public OptionalLong confirmed() {
    Installed now = installed;
    return now == null
        ? OptionalLong.empty()
        : OptionalLong.of(now.confirmed().activation().number());
  }

  @Override
  public Duration lease() {
    return lease;
  }

  @Override
  public synchronized void heard(Optional<Activation> active, long sentAt) {
    if (!closed) {
      heard = active.map(activation -> new Heard(activation, sentAt)).orElse(null);
      follow();
    }
    ready.accept(usable().isPresent());
  }

  // A beat that names another release says nothing for the one that is installed: its lease runs
  // out.
  private void follow() {
    Heard last = heard;
    Installed now = installed;
    if (last == null) {
      return;
    }
    if (now != null && last.names(now.snapshot().release())) {
      confirm(now.snapshot(), last);
    } else if (!loading && nanos.getAsLong() - nextLoad >= 0) {
      loading = true;
      loads.execute(() -> load(last.activation().release()));
    }
  }

  @Override
  public synchronized void missed() {
    ready.accept(usable().isPresent());
  }

  @Override
  public synchronized void givenUp() {
    installed = null;
    heard = null;
    ready.accept(false);
  }

  // Beside the beat: a slow load must not look like a silent node.
  private void load(ReleaseNumber number) {
    SnapshotLoader.Loaded loaded;
    try {
      loaded = loader.load(number);
    } catch (RuntimeException e) {
      retryLater(number, e);
      return;
    }
    install(loaded.snapshot());
    // After it is served: a Redis that hangs holds up nobody.
    loader.refill(loaded);
  }

  private synchronized void install(Snapshot snapshot) {
    loading = false;
    // Another one may have become active meanwhile; the next beat loads that.
    if (heard != null && heard.names(snapshot.release())) {
      confirm(snapshot, heard);
      log.info("release {} is installed", snapshot.release());
      ready.accept(usable().isPresent());
    }
  }

  private void confirm(Snapshot snapshot, Heard by) {
    Installed before = installed;
    installed = new Installed(snapshot, by);
    if (before == null || before.confirmed().activation().number() != by.activation().number()) {
      moved.accept(by.activation());
    }
  }

  private synchronized void retryLater(ReleaseNumber number, RuntimeException e) {
    loading = false;
    nextLoad = nanos.getAsLong() + RETRY.toNanos();
    if (!closed) {
      log.warn("release {} could not be loaded, trying again: {}", number, e.getMessage());
    }
  }

  /// From here on nothing is answered from content.
  @Override
  public synchronized void close() {
    closed = true;
    givenUp();
    loads.shutdownNow();
  }
}
