package dev.undercroft.saves;

import static dev.undercroft.database.gen.content.Tables.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.saves.v1.GetRevisionRequest;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.ListRevisionsRequest;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody should send: refused with a reason, and nothing is lost by it.
class BadSavesTest {
  private static TestServers servers;
  private static SaveLab lab;
  private SaveServiceBlockingStub player;
  private Save head;

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

  @BeforeEach
  void save() {
    player = lab.newcomer();
    head = player.putSave(SaveLab.request(0).build()).getSave();
  }

  @AfterEach
  void nothing_was_lost() {
    assertThat(SaveLab.history(player)).containsExactly(head);
    assertThat(SaveLab.head(player)).isEqualTo(head);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void a_slot_that_does_not_exist(int slot) {
    assertInvalid("slot", () -> player.putSave(SaveLab.request(1).setSlot(slot).build()));
    assertInvalid("slot", () -> player.deleteSave(SaveLab.deletion(1).setSlot(slot).build()));
    assertInvalid(
        "slot", () -> player.restoreSave(SaveLab.restoration(1, 1).setSlot(slot).build()));
    assertInvalid("slot", () -> player.getSave(GetSaveRequest.newBuilder().setSlot(slot).build()));
    assertInvalid(
        "slot",
        () -> player.listRevisions(ListRevisionsRequest.newBuilder().setSlot(slot).build()));
    assertInvalid(
        "slot",
        () ->
            player.getRevision(
                GetRevisionRequest.newBuilder().setSlot(slot).setRevision(1).build()));
  }

  @Test
  void a_negative_revision() {
    assertInvalid("expected_revision", () -> player.putSave(SaveLab.request(-1).build()));
    assertInvalid("expected_revision", () -> player.deleteSave(SaveLab.deletion(-1).build()));
    assertInvalid(
        "expected_revision", () -> player.restoreSave(SaveLab.restoration(1, -1).build()));
    assertInvalid("revision", () -> player.restoreSave(SaveLab.restoration(0, 1).build()));
    assertInvalid("revision", () -> SaveLab.load(player, -1));
  }

  @Test
  void figures_that_no_run_has() {
    refused("floor", asked -> asked.setFloor(0));
    refused("floor", asked -> asked.setFloor(9));
    refused("level", asked -> asked.setLevel(0));
    refused("hp", asked -> asked.setHp(-1));
    refused("max_hp", asked -> asked.setHp(0).setMaxHp(0));
    refused("score", asked -> asked.setScore(-1));
    refused("turns", asked -> asked.setTurns(-1));
    refused("release", asked -> asked.setRelease(0));
    refused("name", asked -> asked.setName("x".repeat(101)));
    refused("idempotency_key", asked -> asked.setIdempotencyKey("x".repeat(65)));
    refused("idempotency_key", asked -> asked.setIdempotencyKey("key\n"));
  }

  @Test
  void more_health_than_the_hero_can_have() {
    var asked = SaveLab.request(1).setHp(31).setMaxHp(30).build();

    var refused = Refused.of(() -> player.putSave(asked));

    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.message()).contains("hp must not be above max_hp");
  }

  @Test
  void a_run_state_of_one_byte_too_many() {
    refused("run_state", asked -> asked.setRunState(bytes(262_145)));
  }

  @Test
  void a_request_that_is_far_too_large() {
    var asked = SaveLab.request(1).setRunState(bytes(Limits.REQUEST_BYTES)).build();

    assertThat(Refused.of(() -> player.putSave(asked)).reason()).isEqualTo("MESSAGE_TOO_LARGE");
  }

  @Test
  void a_release_that_was_never_published() {
    lab.publish(3);
    lab.db().insertInto(DRAFT).set(DRAFT.RELEASE, 3).execute();
    for (int release : new int[] {3, 99}) {
      var asked = SaveLab.request(1).setRelease(release).build();

      assertThat(Refused.of(() -> player.putSave(asked)))
          .extracting(Refused::code, Refused::reason, Refused::fields)
          .containsExactly(Code.INVALID_ARGUMENT, "RELEASE_UNKNOWN", List.of("release"));
    }
  }

  @Test
  void a_name_that_postgresql_can_not_hold() {
    refused("name", asked -> asked.setName("a\0b"));
  }

  @Test
  void no_token_or_one_that_is_none() {
    var put = SaveLab.request(1).build();
    var forged = lab.withHeaders(Map.of("authorization", "Bearer nobody's"));
    var forNobody = lab.withHeaders(Map.of("authorization", "Bearer service"));

    assertThat(Refused.of(() -> lab.nobody().putSave(put)))
        .extracting(Refused::code, Refused::reason)
        .containsExactly(Code.UNAUTHENTICATED, "TOKEN_MISSING");
    assertThat(Refused.of(() -> lab.nobody().listSaves(SaveLab.LIST)).reason())
        .isEqualTo("TOKEN_MISSING");
    assertThat(Refused.of(() -> SaveLab.load(lab.nobody())).reason()).isEqualTo("TOKEN_MISSING");
    assertThat(Refused.of(() -> forged.putSave(put)).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(Refused.of(() -> forNobody.putSave(put)).reason()).isEqualTo("TOKEN_MISSING");
  }

  private void refused(String field, Consumer<PutSaveRequest.Builder> wrong) {
    var asked = SaveLab.request(1);
    wrong.accept(asked);
    assertInvalid(field, () -> player.putSave(asked.build()));
  }

  private static void assertInvalid(String field, Runnable call) {
    assertThat(Refused.of(call))
        .extracting(Refused::code, Refused::reason, Refused::fields)
        .containsExactly(Code.INVALID_ARGUMENT, "REQUEST_INVALID", List.of(field));
  }

  private static ByteString bytes(int size) {
    return ByteString.copyFrom(new byte[size]);
  }
}
