package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.PREVIEW_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.inline;

import com.google.protobuf.Message;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.CreatePreviewTokenRequest;
import dev.undercroft.proto.release.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import dev.undercroft.proto.release.v1.DropDraftRequest;
import dev.undercroft.proto.release.v1.GetReleaseDiffResponse;
import dev.undercroft.proto.release.v1.ReleaseRef;
import dev.undercroft.proto.release.v1.RevokePreviewTokensRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.types.DayToSecond;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Release 1 is active, and each test has a draft of its own, on a node that all share.
class DraftReadingTest {
  private static final int NEVER = 99_999;
  private static TestServers servers;
  private static ContentLab lab;
  private static TestNode node;
  private static AdminDesk desk;
  private static PlayerId mara;
  private static DraftServiceBlockingStub admin;
  private int draft;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new ContentLab(servers);
    lab.publish(ContentLab.seeds());
    node = TestNode.on(lab, servers).awaitReady();
    desk = new AdminDesk(lab);
    mara = desk.newPlayer();
    admin = desk.drafts(mara, Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    desk.close();
    node.close();
    lab.close();
    servers.close();
  }

  @BeforeEach
  void makeDraft() {
    var request = AdminDesk.goblinDraft(901).build();
    draft = admin.createDraft(request).getDraft().getRelease().getNumber();
  }

  @AfterEach
  void nobody() {
    node.showing(new Metadata());
    lab.rollBack(1);
    ContentLab.await(() -> node.release() == 1);
  }

  @Test
  void testers_and_admins_read_a_draft_by_its_number_and_are_told_that_it_is_one() {
    for (Role role : new Role[] {Role.TESTER, Role.ADMIN}) {
      node.showing(AdminDesk.bearing(mara + "/" + role));

      assertThat(node.contentOf(draft).getRelease()).isEqualTo(ref(true));
      assertThat(node.contentOf(draft).getContent())
          .isEqualTo(ContentLab.seedsWithGoblinHp(901).content());
      for (Kind<?> kind : Kinds.ALL) {
        assertThat(refOf(node.listOf(kind, draft))).isEqualTo(ref(true));
      }
      assertThat(node.release()).isEqualTo(1);
      assertThat(node.contentOf(1).getRelease().getDraft()).isFalse();
    }
  }

  @Test
  void a_draft_can_be_compared_by_those_who_see_it() {
    node.showing(AdminDesk.bearing(mara + "/TESTER"));

    GetReleaseDiffResponse diff = node.diff(1, draft);

    assertThat(diff.getFrom().getDraft()).isFalse();
    assertThat(diff.getTo()).isEqualTo(ref(true));
    assertThat(diff.getDiff().getRecordsList())
        .singleElement()
        .satisfies(record -> assertThat(record.getKey()).isEqualTo("goblin"));
    for (Metadata other : List.of(new Metadata(), AdminDesk.bearing(mara + "/PLAYER"))) {
      node.showing(other);
      assertThat(Refused.of(() -> node.diff(1, draft)).reason()).isEqualTo("RELEASE_NOT_FOUND");
    }
  }

  @Test
  void the_json_of_a_draft_is_kept_by_nobody() {
    node.showing(AdminDesk.bearing(mara + "/TESTER"));

    TestNode.Json answer = node.getJsonOf(draft, "enemies", "goblin");

    assertThat(answer.text()).contains("\"hp\":901,", "\"draft\":true");
    assertThat(answer.header("cache-control")).isEqualTo("private, no-store");
    assertThat(answer.header("etag")).isNull();
    assertThat(node.getJsonOf(1, "enemies", "goblin").header("etag")).isNotNull();
    assertThat(lab.cache.version()).hasValue("1");
  }

  @Test
  void to_all_others_a_draft_is_a_number_that_never_was() {
    var others = new ArrayList<Metadata>();
    others.add(new Metadata());
    others.add(AdminDesk.bearing(mara + "/PLAYER"));
    others.add(AdminDesk.bearing("nobody's token"));
    others.add(AdminDesk.bearing(AdminDesk.SERVICE));
    others.add(cookie());
    for (Metadata shown : others) {
      node.showing(shown);

      for (int number : new int[] {draft, NEVER}) {
        for (Runnable call :
            List.<Runnable>of(
                () -> node.contentOf(number),
                () -> node.contentJsonOf(number),
                () -> node.getJsonOf(number, "enemies", "goblin"),
                () -> node.listOf(Kinds.ALL.getFirst(), number))) {
          assertThat(Refused.of(call))
              .isEqualTo(
                  new Refused(
                      Code.NOT_FOUND,
                      "RELEASE_NOT_FOUND",
                      "there is no release " + number,
                      List.of("release"),
                      Optional.empty()));
        }
      }
    }
  }

  @Test
  void a_preview_token_shows_its_draft_also_where_no_release_is_named() {
    node.showing(previewing(token()));

    assertThat(node.content(0).getRelease()).isEqualTo(ref(true));
    assertThat(node.content(draft).hasContent()).isFalse();
    assertThat(node.content(draft).getRelease()).isEqualTo(ref(true));
    assertThat(node.contentOf(draft).getRelease()).isEqualTo(ref(true));
    assertThat(node.contentOf(1).getRelease().getDraft()).isFalse();
    assertThat(node.getJson("enemies", "goblin").text()).contains("\"hp\":901,", "\"draft\":true");
    assertThat(node.getJson("enemies", "goblin").header("cache-control"))
        .isEqualTo("private, no-store");
  }

  @Test
  void a_preview_token_shows_no_other_draft() {
    String token = token();
    makeDraft();
    node.showing(previewing(token));

    assertThat(Refused.of(() -> node.contentOf(draft)).reason()).isEqualTo("RELEASE_NOT_FOUND");
  }

  @Test
  void a_token_that_is_not_good_is_refused_whatever_is_read() {
    String revoked = token();
    admin.revokePreviewTokens(RevokePreviewTokensRequest.newBuilder().setNumber(draft).build());
    String expired = token();
    lab.database
        .jooq()
        .update(PREVIEW_TOKEN)
        .set(PREVIEW_TOKEN.CREATED_AT, currentOffsetDateTime().minus(DayToSecond.day("2")))
        .set(PREVIEW_TOKEN.EXPIRES_AT, currentOffsetDateTime().minus(DayToSecond.day("1")))
        .where(PREVIEW_TOKEN.HASH.eq(inline(new PreviewToken(expired).hash())))
        .execute();
    String good = token();
    String wrong = good.substring(0, 45) + (good.charAt(45) == 'A' ? "B" : "A") + good.charAt(46);
    for (String token : List.of(revoked, expired, wrong, "", "ucp_", "x".repeat(4_000))) {
      node.showing(previewing(token));

      for (Runnable call :
          List.<Runnable>of(
              node::release,
              () -> node.contentOf(1),
              () -> node.contentOf(draft),
              node::contentJson,
              () -> node.getJson("enemies", "goblin"))) {
        Refused refused = Refused.of(call);
        assertThat(refused.reason()).isEqualTo("PREVIEW_TOKEN_INVALID");
        assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
      }
    }
  }

  @Test
  void once_a_drop_is_acknowledged_nobody_reads_the_draft_that_nodes_have_in_memory() {
    Metadata preview = previewing(token());
    node.showing(preview);
    assertThat(node.release()).isEqualTo(draft);

    admin.dropDraft(DropDraftRequest.newBuilder().setNumber(draft).build());

    assertThat(Refused.of(node::release).reason()).isEqualTo("PREVIEW_TOKEN_INVALID");
    node.showing(AdminDesk.bearing(mara + "/ADMIN"));
    assertThat(Refused.of(() -> node.contentOf(draft)).reason()).isEqualTo("RELEASE_NOT_FOUND");
  }

  @Test
  void a_draft_that_is_published_while_it_is_read_is_a_release_to_all_at_once() {
    Metadata preview = previewing(token());
    node.showing(preview);
    assertThat(node.content(0).getRelease()).isEqualTo(ref(true));

    AdminDesk.draftPublished(admin, AdminDesk.publishing(1, draft).build());

    assertThat(Refused.of(node::release).reason()).isEqualTo("PREVIEW_TOKEN_INVALID");
    for (Metadata shown : List.of(new Metadata(), AdminDesk.bearing(mara + "/ADMIN"))) {
      node.showing(shown);
      assertThat(node.content(0).getRelease()).isEqualTo(ref(false));
      assertThat(node.contentOf(draft).getRelease()).isEqualTo(ref(false));
      assertThat(node.contentJsonOf(draft).header("etag")).isNotNull();
    }
    lab.rollBack(1);
    assertThat(node.contentOf(draft).getRelease()).isEqualTo(ref(false));
  }

  private String token() {
    var request = CreatePreviewTokenRequest.newBuilder().setNumber(draft).build();
    return admin.createPreviewToken(request).getToken();
  }

  private static Metadata previewing(String token) {
    var headers = new Metadata();
    headers.put(Reading.PREVIEW, token);
    return headers;
  }

  // As a browser sends it from another site's page: without the header that pages of ours add.
  private static Metadata cookie() {
    var headers = new Metadata();
    headers.put(
        Metadata.Key.of("cookie", Metadata.ASCII_STRING_MARSHALLER),
        "undercroft_session=" + UUID.randomUUID());
    return headers;
  }

  private ReleaseRef ref(boolean asDraft) {
    String hash = Canonical.hash(Canonical.bytes(ContentLab.seedsWithGoblinHp(901).content()));
    return ReleaseRef.newBuilder().setNumber(draft).setHash(hash).setDraft(asDraft).build();
  }

  private static Object refOf(Message answer) {
    return answer.getField(answer.getDescriptorForType().findFieldByNumber(1));
  }
}
