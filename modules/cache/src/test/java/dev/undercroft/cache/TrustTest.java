package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochBoard;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrustTest {
  private static final Epoch ON = new Epoch(1, "g", "p");
  private static final Epoch OFF = ON.ended();

  private final AtomicLong clock = new AtomicLong(1_000);
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Trust trust = new Trust(clock::get, Hooks.NONE, new CacheMetrics(registry));

  @Test
  void trust_ends_one_lease_after_the_beat_was_sent_however_late_its_answer_came() {
    long sent = clock.get();
    pass(Duration.ofMillis(900));

    trust.heard(ON, sent);

    assertThat(trust.current()).isPresent();
    pass(Duration.ofMillis(99));
    assertThat(trust.current()).isPresent();
    pass(Duration.ofMillis(1));
    assertThat(trust.current()).isEmpty();
    assertThat(trust.epoch()).as("it is still the last one heard of").hasValue(ON);
  }

  @Test
  void a_beat_renews_the_lease_and_one_that_was_sent_earlier_does_not_shorten_it() {
    trust.heard(ON, clock.get());
    pass(Duration.ofMillis(600));
    trust.heard(ON, clock.get());
    trust.heard(ON, clock.get() - Duration.ofMillis(500).toNanos());

    pass(Duration.ofMillis(900));

    assertThat(trust.current()).isPresent();
  }

  @Test
  void an_epoch_that_was_left_is_never_installed_again() {
    trust.heard(OFF, clock.get());

    trust.heard(ON, clock.get());

    assertThat(trust.current()).isEmpty();
    assertThat(trust.number()).isEqualTo(2);
  }

  @Test
  void a_node_that_was_given_up_trusts_nothing_it_heard() {
    trust.heard(ON, clock.get());

    trust.forget();

    assertThat(trust.current()).isEmpty();
    assertThat(trust.number()).isEqualTo(-1);
    assertThat(registry.get("undercroft.cache.user.trust.lost").counter().count()).isOne();
  }

  @Test
  void an_epoch_has_settled_when_all_have_confirmed_it() {
    var board = new Board();
    var settling = new Settling(board, clock::get, Hooks.NONE);
    settling.saw(OFF);
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> settling.await(OFF));

    board.confirmed = true;

    waiting.join();
  }

  @Test
  void or_when_every_lease_before_it_is_over() {
    var settling = new Settling(new Board(), clock::get, Hooks.NONE);
    settling.saw(OFF);
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> settling.await(OFF));

    pass(Trust.LEASE.plus(Trust.MARGIN));

    waiting.join();
  }

  @Test
  void or_when_a_later_one_was_seen() {
    var settling = new Settling(new Board(), clock::get, Hooks.NONE);
    settling.saw(OFF);
    settling.saw(OFF.followedBy("h", "p"));

    settling.await(OFF);
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  /// Nobody has confirmed anything until it is told so, or PostgreSQL is away.
  private static final class Board implements EpochBoard {
    private volatile boolean confirmed;

    @Override
    public Epoch look() {
      throw new AssertionError("not asked for");
    }

    @Override
    public boolean change(Epoch current, Epoch next) {
      throw new AssertionError("not asked for");
    }

    @Override
    public boolean isConfirmedByAll(long epoch) {
      if (!confirmed) {
        throw new IllegalStateException("PostgreSQL is away");
      }
      return true;
    }

    @Override
    public boolean mayFollow(Epoch off) {
      throw new AssertionError("not asked for");
    }
  }
}
