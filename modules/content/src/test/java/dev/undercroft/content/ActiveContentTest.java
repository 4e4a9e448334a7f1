package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.testkit.TestServers;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActiveContentTest {
  private static final long LEASE = Limits.CONTENT_LEASE.toNanos();
  private static TestServers servers;

  private final AtomicLong clock = new AtomicLong(1_000);
  private final AtomicBoolean ready = new AtomicBoolean();
  private ContentLab lab;
  private ActiveContent active;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void publish() {
    lab = new ContentLab(servers);
    lab.publish(ContentLab.seeds());
    active = new ActiveContent(lab.loader(), ready::set, clock::get);
  }

  @AfterEach
  void close() {
    active.close();
    lab.close();
  }

  @Test
  void nothing_is_answered_before_the_first_release_is_installed() {
    assertUnavailable();
    assertThat(ready).isFalse();
  }

  @Test
  void nothing_is_answered_while_nothing_was_ever_published() {
    active.heard(OptionalInt.empty(), clock.get());

    assertUnavailable();
  }

  @Test
  void a_release_is_answered_until_its_lease_runs_out() {
    install(1);
    clock.addAndGet(LEASE - 1);
    assertThat(active.current().release().number().value()).isEqualTo(1);

    clock.incrementAndGet();

    assertUnavailable();
  }

  @Test
  void the_lease_counts_from_the_sending_of_a_beat_not_from_its_answer() {
    install(1);
    long sentAt = clock.get();
    clock.addAndGet(LEASE / 2);
    active.heard(OptionalInt.of(1), sentAt);

    clock.set(sentAt + LEASE);

    assertUnavailable();
  }

  @Test
  void every_beat_renews_the_lease() {
    install(1);
    clock.addAndGet(LEASE - 1);
    active.heard(OptionalInt.of(1), clock.get());

    clock.addAndGet(LEASE - 1);

    assertThat(active.current()).isNotNull();
  }

  @Test
  void a_beat_that_names_another_release_does_not_renew_the_lease_of_the_installed_one() {
    install(1);
    clock.addAndGet(LEASE - 1);

    active.heard(OptionalInt.of(99), clock.get());
    clock.incrementAndGet();

    assertUnavailable();
    assertThat(active.installed()).as("what it confirms").hasValue(1);
  }

  @Test
  void a_new_release_is_installed_and_told() {
    install(1);
    lab.publish(ContentLab.seedsWithGoblinHp(999));
    var told = new AtomicBoolean();
    active.onInstalled(() -> told.set(true));

    install(2);

    ContentLab.await(told::get);
    assertThat(active.current().release().number().value()).isEqualTo(2);
  }

  @Test
  void readiness_is_told_and_taken_back_when_the_lease_runs_out() {
    install(1);
    assertThat(ready).isTrue();

    clock.addAndGet(LEASE);
    active.missed();

    assertThat(ready).isFalse();
  }

  @Test
  void after_the_stop_nothing_is_answered() {
    install(1);

    active.close();

    assertUnavailable();
    assertThat(ready).isFalse();
  }

  private void install(int release) {
    ContentLab.await(() -> {
      active.heard(OptionalInt.of(release), clock.get());
      return active.installed().equals(OptionalInt.of(release));
    });
  }

  private void assertUnavailable() {
    assertThatThrownBy(active::current)
        .isInstanceOfSatisfying(
            GameException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CONTENT_UNAVAILABLE));
  }
}
