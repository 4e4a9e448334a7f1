package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.content.Rollback.Outcome;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two releases were published: the second one is active.
class RollbackTest {
  private static final Content FIRST = ContentLab.seeds().content();
  private static TestServers servers;
  private ContentLab lab;
  private Release first;
  private Release second;

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
    first = lab.publish(ContentLab.seeds());
    second = lab.publish(ContentLab.seedsWithGoblinHp(999));
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void the_typed_tables_and_redis_follow_the_pointer() {
    assertThat(lab.rollBack(1)).isEqualTo(new Outcome.RolledBack(first));

    assertThat(active()).isEqualTo(new Activation(3, first.number()));
    assertThat(tables()).isEqualTo(FIRST);
    assertThat(lab.cache.version()).hasValue("1");
    assertThat(lab.load(1)).isEqualTo(FIRST);
  }

  @Test
  void no_release_is_added_and_the_next_publish_takes_the_next_number() {
    lab.rollBack(1);

    assertThat(lab.database.jooq().fetchCount(RELEASE)).isEqualTo(2);
    assertThat(lab.publish(ContentLab.seedsWithGoblinHp(998)).number().value()).isEqualTo(3);
  }

  @Test
  void a_rollback_is_undone_by_another() {
    lab.rollBack(1);

    assertThat(lab.rollBack(2)).isEqualTo(new Outcome.RolledBack(second));
    assertThat(tables()).isEqualTo(ContentLab.seedsWithGoblinHp(999).content());
  }

  @Test
  void the_active_release_changes_nothing() {
    assertThat(lab.rollBack(2)).isEqualTo(new Outcome.Unchanged(second));

    assertThat(active()).isEqualTo(new Activation(2, second.number()));
    assertThat(lab.database.jooq().fetchCount(ACTIVATION)).isEqualTo(2);
  }

  @Test
  void a_release_that_never_was_changes_nothing() {
    assertThat(lab.rollBack(7)).isEqualTo(new Outcome.Unknown(new ReleaseNumber(7)));

    assertThat(active()).isEqualTo(new Activation(2, second.number()));
  }

  @Test
  void stored_bytes_that_are_damaged_are_never_made_active() {
    lab.damage(1);

    assertThatThrownBy(() -> lab.rollBack(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the stored records of release " + first + " are damaged: restore a backup");
    assertThat(active()).isEqualTo(new Activation(2, second.number()));
    assertThat(tables()).isEqualTo(ContentLab.seedsWithGoblinHp(999).content());
  }

  @Test
  void the_history_tells_who_made_what_active_and_why() {
    lab.rollback().to(first.number(), new Publication("mara", "the goblins won"), ContentLab.QUIET);

    List<PastActivation> history = new ReleaseHistory(lab.database).activations(10);

    assertThat(history).extracting(PastActivation::number).containsExactly(3L, 2L, 1L);
    assertThat(history).extracting(PastActivation::release).containsExactly(first, second, first);
    assertThat(history).extracting(PastActivation::rollback).containsExactly(true, false, false);
    assertThat(history.getFirst().publication())
        .isEqualTo(new Publication("mara", "the goblins won"));
    assertThat(history)
        .extracting(PastActivation::at)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @ParameterizedTest
  @EnumSource(
      value = SeedApply.Step.class,
      names = {"RELEASE_STORED", "CONFIRMED"},
      mode = EnumSource.Mode.EXCLUDE)
  void one_that_breaks_off_after_any_step_is_mended_by_running_it_again(SeedApply.Step last) {
    assertThatThrownBy(
            () -> lab.rollback().to(first.number(), ContentLab.TEST, new BrokenAfter(last)))
        .hasMessage("broken after " + last);
    assertThat(Canonical.hash(Canonical.bytes(tables())))
        .isEqualTo(ReleaseStore.get(lab.database.jooq(), active().release()).hash());

    lab.rollBack(1);

    assertThat(active()).isEqualTo(new Activation(3, first.number()));
    assertThat(tables()).isEqualTo(FIRST);
    assertThat(lab.cache.version()).hasValue("1");
  }

  @Test
  void publishes_and_rollbacks_at_once_take_turns_and_never_mix() throws Exception {
    var movers = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 4; i++) {
      int hp = 1001 + i;
      int to = 1 + i % 2;
      // One that comes after a higher version is refused, which is a turn of its own.
      movers.add(() ->
          lab.apply().apply(ContentLab.seedsWithGoblinHp(hp), ContentLab.TEST, ContentLab.QUIET));
      movers.add(() -> lab.rollBack(to));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var mover : threads.invokeAll(movers)) {
        mover.get();
      }
    }

    Activation active = active();
    assertThat(new ReleaseHistory(lab.database).activations(100))
        .hasSize((int) active.number())
        .first()
        .extracting(PastActivation::release)
        .isEqualTo(ReleaseStore.get(lab.database.jooq(), active.release()));
    assertThat(Canonical.hash(Canonical.bytes(tables())))
        .isEqualTo(ReleaseStore.get(lab.database.jooq(), active.release()).hash());
  }

  private Activation active() {
    return BeaconRow.active(lab.database.jooq()).orElseThrow();
  }

  private Content tables() {
    return new ContentTables(Kinds.ALL).read(lab.database.jooq());
  }
}
