package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.AIBehavior;
import dev.undercroft.proto.content.v1.Enemy;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedCheckTest {
  @TempDir Path scratch;

  @Test
  void the_products_own_seeds_are_sound() {
    SeedLab lab = new SeedLab(scratch);

    assertThat(lab.faults()).isEmpty();
  }

  @Test
  void sound_seeds_come_as_messages_in_the_order_of_their_ids() {
    SeedSet seeds = ((SeedCheck.Sound) new SeedLab(scratch).check()).seeds();

    assertThat(seeds.content().getEnemiesCount()).isEqualTo(28);
    assertThat(seeds.content().getEnemiesList()).extracting(Enemy::getId).isSorted();
    Enemy assassin = seeds.content().getEnemies(1);
    assertThat(assassin.getName()).isEqualTo("Assassin");
    assertThat(assassin.getAiType()).isEqualTo(AIBehavior.AI_BEHAVIOR_STEALTH);
    assertThat(assassin.hasElement()).isFalse();
    assertThat(seeds.header("themes").version()).isEqualTo("1.0.0");
    assertThat(seeds.header("themes").updatedAt()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(seeds.records("enemies")).isEqualTo(seeds.content().getEnemiesList());
  }

  @Test
  void a_fault_names_file_line_column_pointer_value_and_mend() {
    SeedLab lab =
        new SeedLab(scratch).changeAfter("enemies", "\"assassin\"", "\"stealth\"", "\"stealthy\"");

    Fault fault = lab.fault();

    assertThat(fault.file()).isEqualTo("data/seeds/enemies.json");
    assertThat(fault.line() + ":" + fault.column())
        .isEqualTo(lab.spot("enemies", "", "\"stealthy\""));
    assertThat(fault.pointer()).isEqualTo("/data/1/ai_type");
    assertThat(fault.rule()).isEqualTo("enum");
    assertThat(fault.message()).contains("\"stealthy\"", "Did you mean \"stealth\"?");
  }
}
