package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.database.Activation;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.testkit.TestServers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActiveContentTest {
  private static final Duration LEASE = Limits.CONTENT_LEASE;
  private static final long LEASE_NANOS = LEASE.toNanos();
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
    active = new ActiveContent(lab.loader(), LEASE, ready::set, clock::get);
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
    active.heard(Optional.empty(), clock.get());

    assertUnavailable();
  }

  @Test
  void a_release_is_answered_until_its_lease_runs_out() {
    install(1);
    clock.addAndGet(LEASE_NANOS - 1);
    assertThat(active.current().release().number().value()).isEqualTo(1);

    clock.incrementAndGet();

    assertUnavailable();
  }

  @Test
  void the_lease_counts_from_the_sending_of_a_beat_not_from_its_answer() {
    install(1);
    long sentAt = clock.get();
    clock.addAndGet(LEASE_NANOS / 2);
    active.heard(activation(1), sentAt);

    clock.set(sentAt + LEASE_NANOS);

    assertUnavailable();
  }

  @Test
  void every_beat_renews_the_lease() {
    install(1);
    clock.addAndGet(LEASE_NANOS - 1);
    active.heard(activation(1), clock.get());

    clock.addAndGet(LEASE_NANOS - 1);

    assertThat(active.current()).isNotNull();
  }

  @Test
  void a_beat_that_names_another_release_does_not_renew_the_lease_of_the_installed_one() {
    install(1);
    clock.addAndGet(LEASE_NANOS - 1);

    active.heard(activation(99), clock.get());
    clock.incrementAndGet();

    assertUnavailable();
    assertThat(active.confirmed()).as("what it confirms").hasValue(1);
  }

  @Test
  void a_new_release_is_installed_and_confirmed() {
    install(1);
    lab.publish(ContentLab.seedsWithGoblinHp(999));

    install(2);

    assertThat(active.current().release().number().value()).isEqualTo(2);
    assertThat(active.confirmed()).hasValue(2);
  }

  @Test
  void a_return_to_the_installed_release_is_confirmed_as_what_it_is() {
    install(1);

    active.heard(Optional.of(new Activation(3, new ReleaseNumber(1))), clock.get());

    assertThat(active.confirmed()).hasValue(3);
    assertThat(active.current().release().number().value()).isEqualTo(1);
  }

  @Test
  void a_node_that_was_taken_off_the_list_answers_nothing_until_it_beats_again() {
    install(1);

    active.givenUp();

    assertUnavailable();
    assertThat(ready).isFalse();
    assertThat(active.confirmed()).isEmpty();
    install(1);
    assertThat(active.current()).isNotNull();
  }

  @Test
  void a_release_that_can_not_be_loaded_is_tried_again_after_a_second() {
    install(1);
    active.heard(activation(2), clock.get());

    lab.publish(ContentLab.seedsWithGoblinHp(999));
    ContentLab.await(() -> {
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
      active.heard(activation(2), clock.get());
      return active.confirmed().equals(OptionalLong.of(2));
    });

    assertThat(active.current().release().number().value()).isEqualTo(2);
  }

  @Test
  void readiness_is_told_and_taken_back_when_the_lease_runs_out() {
    install(1);
    assertThat(ready).isTrue();

    clock.addAndGet(LEASE_NANOS);
    active.missed();

    assertThat(ready).isFalse();
  }

  @Test
  void after_the_stop_nothing_is_answered() {
    install(1);

    active.close();
    active.heard(activation(1), clock.get());

    assertUnavailable();
    assertThat(ready).isFalse();
  }

  // A beat that says so, again and again until the release is there.
  private void install(int release) {
    ContentLab.await(() -> {
      active.heard(activation(release), clock.get());
      return active.confirmed().equals(OptionalLong.of(release));
    });
  }

  private static Optional<Activation> activation(int release) {
    return Optional.of(new Activation(release, new ReleaseNumber(release)));
  }

  private void assertUnavailable() {
    assertThatThrownBy(active::current)
        .isInstanceOfSatisfying(
            GameException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CONTENT_UNAVAILABLE));
  }
}
