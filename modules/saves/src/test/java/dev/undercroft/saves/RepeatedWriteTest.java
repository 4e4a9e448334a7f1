package dev.undercroft.saves;

import static dev.undercroft.database.gen.saves.Tables.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RepeatedWriteTest {
  private static TestServers servers;
  private static SaveLab lab;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = SaveLab.fresh(servers);
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @Test
  void a_repeated_write_answers_as_the_first_did_and_changes_nothing() {
    var player = lab.newcomer();
    var put = SaveLab.request(0).setIdempotencyKey("put:1").build();
    var delete = SaveLab.deletion(1).setIdempotencyKey("delete:1").build();
    var restore = SaveLab.restoration(1, 2).setIdempotencyKey("restore:1").build();
    Save saved = player.putSave(put).getSave();
    Save deleted = player.deleteSave(delete).getSave();
    Save restored = player.restoreSave(restore).getSave();

    assertThat(player.putSave(put).getSave()).isEqualTo(saved);
    assertThat(player.deleteSave(delete).getSave()).isEqualTo(deleted);
    assertThat(player.restoreSave(restore).getSave()).isEqualTo(restored);
    assertThat(SaveLab.history(player)).containsExactly(restored, deleted, saved);
  }

  @Test
  void it_answers_so_even_when_the_revision_is_no_longer_kept() {
    var player = lab.newcomer();
    var first = SaveLab.request(0).setName("first").setIdempotencyKey("first").build();
    Save answer = player.putSave(first).getSave();
    for (int revision = 1; revision <= 20; revision++) {
      player.putSave(SaveLab.request(revision).build());
    }

    assertThat(player.putSave(first).getSave()).isEqualTo(answer);
    assertThat(SaveLab.head(player).getRevision()).isEqualTo(21);
  }

  @Test
  void another_write_with_the_key_is_refused() {
    var player = lab.newcomer();
    var first = SaveLab.request(0).setIdempotencyKey("key").build();
    Save head = player.putSave(first).getSave();

    assertReused(() -> player.putSave(first.toBuilder().setScore(7).build()));
    assertReused(() -> player.putSave(first.toBuilder().setExpectedRevision(1).build()));
    assertReused(() -> player.putSave(first.toBuilder().setSlot(1).build()));
    assertReused(() -> player.deleteSave(SaveLab.deletion(1).setIdempotencyKey("key").build()));
    assertReused(
        () -> player.restoreSave(SaveLab.restoration(1, 1).setIdempotencyKey("key").build()));
    assertThat(SaveLab.history(player)).containsExactly(head);
  }

  @Test
  void a_refused_write_leaves_its_key_free() {
    var player = lab.newcomer();
    var tooEarly = SaveLab.request(1).setIdempotencyKey("key").build();
    SaveLab.headThatRefused(() -> player.putSave(tooEarly));
    player.putSave(SaveLab.request(0).build());

    assertThat(player.putSave(tooEarly).getSave().getRevision()).isEqualTo(2);
  }

  @Test
  void keys_are_each_player_s_own() {
    PutSaveRequest put = SaveLab.request(0).setIdempotencyKey("key").build();
    lab.newcomer().putSave(put);

    assertThat(lab.newcomer().putSave(put.toBuilder().setName("other").build()).getSave().getName())
        .isEqualTo("other");
  }

  @Test
  void writes_without_a_key_can_not_be_told_from_others() {
    var player = lab.newcomer();
    player.putSave(SaveLab.request(0).build());

    SaveLab.headThatRefused(() -> player.putSave(SaveLab.request(0).build()));
  }

  @Test
  void a_key_counts_for_a_day() {
    var player = lab.newPlayer();
    var calls = lab.as(player);
    var first = SaveLab.request(0).setIdempotencyKey("key").build();
    Save answer = calls.putSave(first).getSave();
    sentHoursAgo(player, 23);
    assertThat(calls.putSave(first).getSave().getRevision()).isEqualTo(answer.getRevision());

    sentHoursAgo(player, 25);

    SaveLab.headThatRefused(() -> calls.putSave(first));
    Save second = calls.putSave(SaveLab.request(1).setIdempotencyKey("key").build()).getSave();
    assertThat(second.getRevision()).isEqualTo(2);
    assertReused(() -> calls.putSave(first));
  }

  @Test
  void keys_that_count_no_more_are_swept_a_bounded_number_at_a_time() {
    try (var alone = SaveLab.fresh(servers)) {
      var player = alone.newPlayer();
      sent(alone, player, "kept", 23);
      for (int number = 0; number < 5; number++) {
        sent(alone, player, "old" + number, 25);
      }

      assertThat(RequestStore.removeExpired(alone.db(), 3)).isEqualTo(3);
      assertThat(RequestStore.removeExpired(alone.db(), 3)).isEqualTo(2);
      assertThat(RequestStore.removeExpired(alone.db(), 3)).isZero();
      assertThat(alone.db().fetchValues(REQUEST.KEY)).containsExactly("kept");
    }
  }

  @Test
  void a_node_sweeps_with_its_first_keyed_write() {
    try (var alone = SaveLab.fresh(servers)) {
      var player = alone.newPlayer();
      sent(alone, player, "old", 25);

      alone.as(player).putSave(SaveLab.request(0).setIdempotencyKey("kept").build());

      SaveLab.await(() -> alone.db().fetchValues(REQUEST.KEY).equals(List.of("kept")));
    }
  }

  private static void sent(SaveLab lab, PlayerId player, String key, int hoursAgo) {
    lab.db()
        .insertInto(
            REQUEST,
            REQUEST.PLAYER_ID,
            REQUEST.KEY,
            REQUEST.BODY_HASH,
            REQUEST.SLOT,
            REQUEST.REVISION,
            REQUEST.DELETED,
            REQUEST.SAVED_AT)
        .values(
            player.value(),
            key,
            new byte[32],
            (short) 0,
            1,
            true,
            OffsetDateTime.now().minusHours(hoursAgo))
        .execute();
  }

  private static void sentHoursAgo(PlayerId player, int hours) {
    lab.db()
        .update(REQUEST)
        .set(REQUEST.SAVED_AT, OffsetDateTime.now().minusHours(hours))
        .where(REQUEST.PLAYER_ID.eq(player.value()))
        .execute();
  }

  private static void assertReused(Runnable write) {
    assertThat(Refused.of(write))
        .extracting(Refused::code, Refused::reason, Refused::fields)
        .containsExactly(
            Code.INVALID_ARGUMENT, "IDEMPOTENCY_KEY_REUSED", List.of("idempotency_key"));
  }
}
