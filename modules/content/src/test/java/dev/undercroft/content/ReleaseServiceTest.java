package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.proto.release.v1.GetReleaseDiffRequest;
import dev.undercroft.proto.release.v1.GetReleaseDiffResponse;
import dev.undercroft.proto.release.v1.GetReleaseRequest;
import dev.undercroft.proto.release.v1.ListReleasesRequest;
import dev.undercroft.proto.release.v1.ListReleasesResponse;
import dev.undercroft.proto.release.v1.ReleaseDiff;
import dev.undercroft.proto.release.v1.ReleaseInfo;
import dev.undercroft.proto.release.v1.ReleaseServiceGrpc;
import dev.undercroft.testkit.InProcessRpc;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// ReleaseService behind the real pipeline. Five releases were published; the fourth is active.
class ReleaseServiceTest {
  private static TestServers servers;
  private static ContentLab lab;
  private static TestNode node;
  private static InProcessRpc rpc;
  private static ReleaseServiceGrpc.ReleaseServiceBlockingStub service;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new ContentLab(servers);
    for (int hp = 101; hp <= 105; hp++) {
      lab.apply()
          .apply(
              ContentLab.seedsWithGoblinHp(hp),
              new Publication("mara", "goblins get " + hp),
              ContentLab.QUIET);
    }
    lab.rollBack(4);
    node = TestNode.on(lab, servers).awaitReady();
    rpc = node.rpc();
    service = ReleaseServiceGrpc.newBlockingStub(rpc.channel());
  }

  @AfterAll
  static void stop() {
    node.close();
    lab.close();
    servers.close();
  }

  @Test
  void releases_are_listed_the_newest_first_a_page_at_a_time() {
    var numbers = new ArrayList<Integer>();
    var sizes = new ArrayList<Integer>();
    String cursor = "";
    do {
      ListReleasesResponse page = list(2, cursor);
      page.getReleasesList().forEach(release -> numbers.add(release.getNumber()));
      sizes.add(page.getReleasesCount());
      cursor = page.getNextCursor();
    } while (!cursor.isEmpty());

    assertThat(numbers).containsExactly(5, 4, 3, 2, 1);
    assertThat(sizes).containsExactly(2, 2, 1);
  }

  @Test
  void a_page_that_is_just_full_is_the_last_one() {
    assertThat(list(5, "").getNextCursor()).isEmpty();
    assertThat(list(0, "").getReleasesCount()).isEqualTo(5);
  }

  @Test
  void one_release_is_active_which_need_not_be_the_newest() {
    assertThat(list(0, "").getReleasesList())
        .filteredOn(ReleaseInfo::getActive)
        .extracting(ReleaseInfo::getNumber)
        .containsExactly(4);
  }

  @Test
  void a_release_tells_who_why_and_the_versions_of_its_files() {
    var release = get(2);

    assertThat(release.getHash()).isEqualTo(lab.stored(2).release().hash());
    assertThat(release.getAuthor()).isEqualTo("mara");
    assertThat(release.getReason()).isEqualTo("goblins get 102");
    assertThat(release.getActive()).isFalse();
    assertThat(release.hasPublishedAt()).isTrue();
    assertThat(release.getKindsList())
        .extracting(kind -> kind.getKind())
        .containsExactlyElementsOf(Kinds.ALL.stream().map(kind -> kind.name()).sorted().toList());
    assertThat(release.getKindsList())
        .allSatisfy(kind -> {
          var header = ContentLab.seedsWithGoblinHp(102).header(kind.getKind());
          assertThat(kind.getVersion()).isEqualTo(header.version());
          assertThat(kind.getUpdatedAt().getSeconds())
              .isEqualTo(header.updatedAt().getEpochSecond());
        });
    assertThat(list(0, "").getReleasesList()).contains(release);
  }

  @Test
  void a_release_that_never_was_is_refused_by_its_number() {
    Refused refused = Refused.of(() -> get(99));

    assertThat(refused.reason()).isEqualTo("RELEASE_NOT_FOUND");
    assertThat(refused.fields()).containsExactly("number");
  }

  @Test
  void what_can_not_be_is_refused_by_its_field() {
    assertInvalid("number", () -> get(0));
    assertInvalid("page_size", () -> list(-1, ""));
    assertInvalid("page_size", () -> list(101, ""));
    for (String cursor :
        List.of("5", "!", "YmVmb3JlIA", "YmVmb3JlIDA", "YWZ0ZXIgNQ", "x".repeat(65))) {
      assertInvalid("cursor", () -> list(2, cursor));
    }
  }

  @Test
  void any_two_releases_are_compared_whichever_is_older() {
    GetReleaseDiffResponse diff = diff(2, 5);
    GetReleaseDiffResponse back = diff(5, 2);

    assertThat(diff.getFrom()).isEqualTo(lab.stored(2).release().message());
    assertThat(diff.getTo()).isEqualTo(lab.stored(5).release().message());
    assertThat(diff.getDiff().getRecordsList())
        .singleElement()
        .satisfies(record -> {
          assertThat(record.getKey()).isEqualTo("goblin");
          assertThat(record.getFieldsList())
              .singleElement()
              .satisfies(field -> {
                assertThat(field.getPath()).isEqualTo("hp");
                assertThat(field.getBefore().getNumberValue()).isEqualTo(102);
                assertThat(field.getAfter().getNumberValue()).isEqualTo(105);
              });
        });
    assertThat(diff.getDiff().getImpactList()).isNotEmpty();
    assertThat(back.getDiff().getImpactCount()).isEqualTo(diff.getDiff().getImpactCount());
  }

  @Test
  void a_release_does_not_differ_from_itself() {
    assertThat(diff(3, 3).getDiff()).isEqualTo(ReleaseDiff.getDefaultInstance());
  }

  @Test
  void a_release_that_never_was_can_not_be_compared() {
    assertThat(Refused.of(() -> diff(1, 99)).message()).contains("no release 99");
    assertThat(Refused.of(() -> diff(99, 1)).message()).contains("no release 99");
  }

  private static GetReleaseDiffResponse diff(int from, int to) {
    return service.getReleaseDiff(
        GetReleaseDiffRequest.newBuilder().setFrom(from).setTo(to).build());
  }

  private static void assertInvalid(String field, Runnable call) {
    Refused refused = Refused.of(call);

    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).containsExactly(field);
  }

  private static ListReleasesResponse list(int size, String cursor) {
    return service.listReleases(
        ListReleasesRequest.newBuilder().setPageSize(size).setCursor(cursor).build());
  }

  private static ReleaseInfo get(int number) {
    return service
        .getRelease(GetReleaseRequest.newBuilder().setNumber(number).build())
        .getRelease();
  }
}
