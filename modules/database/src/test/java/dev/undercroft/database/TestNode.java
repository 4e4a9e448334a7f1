package dev.undercroft.database;

import dev.undercroft.kernel.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/// A node that answers with whatever it hears of, unless it is held back.
final class TestNode implements Beacon.Node {
  volatile Optional<Activation> active = Optional.empty();
  volatile boolean heldBack;
  volatile Duration lease = Limits.CONTENT_LEASE;
  final AtomicInteger heard = new AtomicInteger();
  final AtomicInteger missed = new AtomicInteger();
  final AtomicInteger givenUp = new AtomicInteger();

  @Override
  public OptionalLong confirmed() {
    return active.map(now -> OptionalLong.of(now.number())).orElse(OptionalLong.empty());
  }

  @Override
  public Duration lease() {
    return lease;
  }

  @Override
  public void heard(Optional<Activation> active, long sentAt) {
    heard.incrementAndGet();
    if (!heldBack) {
      this.active = active;
    }
  }

  @Override
  public void missed() {
    missed.incrementAndGet();
  }

  @Override
  public void givenUp() {
    givenUp.incrementAndGet();
  }
}
