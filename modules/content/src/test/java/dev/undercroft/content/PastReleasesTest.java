package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Content asked for by the number of its release. Three were published, and then the second was
/// made active again.
class PastReleasesTest {
  static final List<Kind<?>> KINDS = Kinds.ALL;
  private static TestServers servers;
  private static ContentLab lab;
  private static TestNode node;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new ContentLab(servers);
    for (int hp = 101; hp <= 103; hp++) {
      lab.publish(ContentLab.seedsWithGoblinHp(hp));
    }
    lab.rollBack(2);
    node = TestNode.on(lab, servers).awaitReady();
  }

  @AfterAll
  static void stop() {
    node.close();
    lab.close();
    servers.close();
  }

  @Test
  void every_release_is_read_as_it_was_published_whichever_is_active() {
    assertThat(node.release()).isEqualTo(2);
    for (int release = 1; release <= 3; release++) {
      assertThat(node.contentOf(release).getContent()).isEqualTo(published(release));
      assertThat(node.contentOf(release).getRelease())
          .isEqualTo(lab.stored(release).release().message());
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void a_kind_is_listed_as_that_release_had_it(Kind<?> kind) {
    List<?> records = Canonical.records(kind, published(1));

    var answer = node.listOf(kind, 1);

    var held = answer.getDescriptorForType().findFieldByNumber(2);
    assertThat(answer.getField(held)).isEqualTo(held.isRepeated() ? records : records.getFirst());
  }

  @Test
  void the_json_of_a_numbered_release_may_be_kept_for_ever() {
    for (int release = 1; release <= 3; release++) {
      TestNode.Json answer = node.contentJsonOf(release);

      assertThat(answer.header("etag"))
          .isEqualTo("\"" + lab.stored(release).release().hash() + "\"");
      assertThat(answer.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    }
    assertThat(node.getJsonOf(1, "enemies", "goblin").text()).contains("\"hp\":101,");
    assertThat(node.getJsonOf(3, "enemies", "goblin").text()).contains("\"hp\":103,");
    assertThat(node.contentJson().header("cache-control")).isEqualTo("no-cache");
  }

  @Test
  void a_release_that_never_was_is_refused_by_the_field_that_names_it() {
    for (Runnable call :
        List.<Runnable>of(() -> node.contentOf(99), () -> node.contentJsonOf(99))) {
      Refused refused = Refused.of(call);

      assertThat(refused.reason()).isEqualTo("RELEASE_NOT_FOUND");
      assertThat(refused.message()).isEqualTo("there is no release 99");
      assertThat(refused.fields()).containsExactly("release");
    }
  }

  @Test
  void a_release_that_is_published_later_is_there_although_it_was_asked_for_before() {
    try (var other = new ContentLab(servers);
        var waiting = TestNode.on(other, servers)) {
      other.publish(ContentLab.seeds());
      waiting.awaitReady();
      assertThat(Refused.of(() -> waiting.contentOf(2)).reason()).isEqualTo("RELEASE_NOT_FOUND");

      other.publish(ContentLab.seedsWithGoblinHp(999));

      assertThat(waiting.contentOf(2).getContent())
          .isEqualTo(ContentLab.seedsWithGoblinHp(999).content());
    }
  }

  @Test
  void stored_bytes_that_are_damaged_are_never_answered() {
    try (var other = new ContentLab(servers);
        var reading = TestNode.on(other, servers)) {
      other.publish(ContentLab.seeds());
      other.publish(ContentLab.seedsWithGoblinHp(999));
      reading.awaitReady();
      other.damage(1);

      Refused refused = Refused.of(() -> reading.contentOf(1));

      assertThat(refused.code()).isEqualTo(Code.INTERNAL);
    }
  }

  @Test
  void a_release_that_has_no_room_in_memory_is_answered_all_the_same() {
    try (var active = nothingInstalled();
        var releases = releases(active, 1)) {
      for (int release : new int[] {1, 3, 1}) {
        assertThat(read(releases, release).content()).isEqualTo(published(release));
      }
    }
  }

  @Test
  void however_many_ask_a_release_is_fetched_once() {
    try (var active = nothingInstalled();
        var releases = releases(active, Limits.PAST_RELEASES_BYTES)) {
      var asked = Stream.generate(() -> releases.read(1).toCompletableFuture()).limit(50).toList();
      Snapshot first = asked.getFirst().join();

      assertThat(asked).allSatisfy(each -> assertThat(each.join()).isSameAs(first));
      assertThat(read(releases, 1)).isSameAs(first);
    }
  }

  @Test
  void more_than_the_node_can_fetch_are_turned_away_at_once() {
    int most = Limits.RELEASE_LOADS + Limits.RELEASE_LOAD_QUEUE;
    try (var active = nothingInstalled();
        var releases = releases(active, Limits.PAST_RELEASES_BYTES)) {
      lab.database
          .jooq()
          .transaction(held -> {
            held.dsl().execute("lock table content.release in access exclusive mode");
            for (int number = 1_000; number < 1_000 + most; number++) {
              assertThat(releases.read(number).toCompletableFuture()).isNotDone();
            }

            assertThat(releases.read(999).toCompletableFuture().exceptionNow())
                .isInstanceOfSatisfying(
                    GameException.class,
                    refused -> assertThat(refused.reason()).isEqualTo(Reason.SERVER_BUSY));
          });
    }
  }

  private static Snapshot read(Releases releases, int release) {
    return releases.read(release).toCompletableFuture().join();
  }

  private static Releases releases(ActiveContent active, long room) {
    return new Releases(active, lab.database, new Snapshots(KINDS), room);
  }

  private static ActiveContent nothingInstalled() {
    return new ActiveContent(lab.loader(), Limits.CONTENT_LEASE, _ -> {}, System::nanoTime);
  }

  private static Content published(int release) {
    return ContentLab.seedsWithGoblinHp(100 + release).content();
  }
}
