package dev.undercroft.saves;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.testkit.TestServers;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What looks wrong and is allowed.
class AwkwardSavesTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table saves.slot; --",
        "\\'; drop table saves.revision; --",
        "$1 ? ?? {0} :name %s ${name} /* */ --",
        "E'\\x00' U&'\\0061' $$;$$",
        "\"; return redis.call('flushall') --",
        "]] .. redis.call('flushall') .. [[",
        "{user}:saves\r\nFLUSHALL\r\n",
        "\t\u0001\u007f\u202e\ufeff ",
        "名前 🗡️ ñ"
      })
  void a_name_is_only_ever_a_text(String name) {
    var player = lab.newcomer();

    Save head =
        player
            .putSave(SaveLab.request(0).setName(name).setIdempotencyKey("--:..").build())
            .getSave();

    assertThat(head.getName()).isEqualTo(name);
    assertThat(SaveLab.head(player)).isEqualTo(head);
    assertThat(SaveLab.history(player)).containsExactly(head);
    assertThat(SaveLab.headThatRefused(() -> player.putSave(SaveLab.request(0).build())))
        .isEqualTo(head);
  }

  @Test
  void a_name_may_have_a_hundred_characters_of_any_size() {
    var player = lab.newcomer();
    String name = "🗡".repeat(100);

    assertThat(player.putSave(SaveLab.request(0).setName(name).build()).getSave().getName())
        .isEqualTo(name);
    assertThat(SaveLab.headThatRefused(() -> player.putSave(SaveLab.request(0).build())).getName())
        .isEqualTo(name);
  }

  @Test
  void a_run_state_may_have_256_kibibytes() {
    var player = lab.newcomer();
    var bytes = new byte[262_144];
    new Random(7).nextBytes(bytes);
    var runState = ByteString.copyFrom(bytes);

    Save head = player.putSave(SaveLab.request(0).setRunState(runState).build()).getSave();

    assertThat(head.getSize()).isEqualTo(262_144);
    assertThat(SaveLab.load(player).getRunState()).isEqualTo(runState);
  }
}
