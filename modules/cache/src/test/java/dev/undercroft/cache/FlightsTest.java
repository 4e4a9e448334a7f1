package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class FlightsTest {
  private final Flights flights = new Flights(Hooks.NONE);
  private final AtomicInteger truth = new AtomicInteger(1);

  /// A load that reads at once and comes home later.
  private final class Slow {
    final CountDownLatch sent = new CountDownLatch(1);
    final CountDownLatch home = new CountDownLatch(1);

    Optional<Integer> load(Optional<Flights.Ticket> ticket) {
      int value = truth.get();
      sent.countDown();
      await(home);
      return Optional.of(value);
    }
  }

  @Test
  void a_read_never_joins_a_load_that_was_sent_before_it_started() {
    var first = new Slow();
    var early = CompletableFuture.supplyAsync(() -> flights.join("k", null, first::load));
    await(first.sent);

    truth.set(2);
    var late =
        CompletableFuture.supplyAsync(() -> flights.join("k", null, _ -> Optional.of(truth.get())));
    LockSupport.parkNanos(20_000_000);
    assertThat(late).as("stands by").isNotDone();
    first.home.countDown();

    assertThat(early.join()).hasValue(1);
    assertThat(late.join()).hasValue(2);
  }

  @Test
  void those_who_stand_by_share_one_load() {
    var first = new Slow();
    CompletableFuture.supplyAsync(() -> flights.join("k", null, first::load));
    await(first.sent);
    var loads = new AtomicInteger();
    var waiting =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(
                    () -> flights.join("k", null, _ -> Optional.of(loads.incrementAndGet())),
                    Thread::startVirtualThread))
            .toList();
    LockSupport.parkNanos(200_000_000);

    first.home.countDown();

    assertThat(waiting).allSatisfy(each -> assertThat(each.join()).hasValue(1));
  }

  @Test
  void a_ticket_of_any_who_wait_is_used() {
    var first = new Slow();
    CompletableFuture.supplyAsync(() -> flights.join("k", null, first::load));
    await(first.sent);
    var ticket = new Flights.Ticket(new Scripts("g", "p", Hooks.NONE), "token");
    var leader =
        CompletableFuture.supplyAsync(
            () -> flights.join("k", null, given -> given.map(Flights.Ticket::token)),
            Thread::startVirtualThread);
    LockSupport.parkNanos(100_000_000);
    CompletableFuture.supplyAsync(
        () -> flights.join("k", ticket, _ -> Optional.empty()), Thread::startVirtualThread);
    LockSupport.parkNanos(100_000_000);

    first.home.countDown();

    assertThat(leader.join()).hasValue("token");
  }

  @Test
  void a_load_that_fails_fails_its_own_reader_and_no_other() {
    var sent = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var failing =
        CompletableFuture.supplyAsync(() ->
            flights.join(
                "k",
                null,
                _ -> {
                  sent.countDown();
                  await(go);
                  throw new IllegalStateException("away");
                }));
    await(sent);
    var other = CompletableFuture.supplyAsync(() -> flights.join("k", null, _ -> Optional.of(5)));
    go.countDown();

    assertThatThrownBy(failing::join).hasRootCauseMessage("away");
    assertThat(other.join()).hasValue(5);
    assertThat(flights.<Integer>join("k", null, _ -> Optional.of(6))).hasValue(6);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
