package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.testkit.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reading what was the active release at a moment. 1, 2 and 1 again were active.
class AsOfTest extends OnContentLab {
  private TestNode node;
  private List<KnownActivation> moves;

  @BeforeEach
  void publish() {
    lab.publish(ContentLab.seeds());
    lab.publish(ContentLab.seedsWithGoblinHp(101));
    lab.rollBack(1);
    moves = lab.database.read(db -> ActivationStore.between(db, 1, 3));
    node = TestNode.on(lab, servers).awaitReady();
  }

  @AfterEach
  void leave() {
    node.close();
  }

  @Test
  void a_release_is_read_from_the_moment_on_at_which_it_became_active() {
    assertThat(release(moves.get(0).at())).isEqualTo(1);
    assertThat(release(moves.get(1).at().minusNanos(1_000))).isEqualTo(1);
    assertThat(release(moves.get(1).at())).isEqualTo(2);
    assertThat(release(moves.get(2).at())).isEqualTo(1);
  }

  @Test
  void a_record_is_what_it_was_then() {
    var then = GetEnemyRequest.newBuilder().setId("goblin").setAsOf(time(moves.get(1).at()));

    assertThat(stub().getEnemy(then.build()).getEnemy().getHp()).isEqualTo(101);
  }

  @Test
  void before_the_first_publish_there_was_nothing() {
    Refused refused = Refused.of(() -> release(moves.get(0).at().minusSeconds(1)));

    assertThat(refused.reason()).isEqualTo("RELEASE_NOT_FOUND");
    assertThat(refused.fields()).containsExactly("as_of");
  }

  @Test
  void nobody_knows_the_future() {
    Refused refused = Refused.of(() -> release(Instant.now().plus(Duration.ofDays(1))));

    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).containsExactly("as_of");
  }

  @Test
  void a_release_and_a_moment_can_not_both_be_asked_for() {
    var both = GetContentRequest.newBuilder().setRelease(1).setAsOf(time(moves.get(1).at()));

    Refused refused = Refused.of(() -> stub().getContent(both.build()));

    assertThat(refused.fields()).containsExactly("as_of");
    assertThat(refused.message()).contains("leave one out");
  }

  private int release(Instant moment) {
    return stub()
        .getContent(GetContentRequest.newBuilder().setAsOf(time(moment)).build())
        .getRelease()
        .getNumber();
  }

  private CatalogServiceGrpc.CatalogServiceBlockingStub stub() {
    return CatalogServiceGrpc.newBlockingStub(node.rpc().channel());
  }

  private static Timestamp time(Instant at) {
    return ReleaseMessages.time(at);
  }
}
