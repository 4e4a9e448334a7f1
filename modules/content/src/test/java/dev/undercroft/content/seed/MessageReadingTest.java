package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.AIBehavior;
import dev.undercroft.proto.content.v1.Enemy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Even where a schema lets something pass, nothing is lost on the way to the message.
class MessageReadingTest {
  private final Findings findings = new Findings("data/seeds/enemies.json");

  @Test
  void every_sort_of_field_is_read() {
    Message enemy =
        read(
            """
            {"id": "rat", "hp": 5, "ai_type": "ranged_kite", "abilities": ["bite", "burrow"],
             "resistances": [{"damage_type": "ice", "fraction": 1}, {"damage_type": "fire", "fraction": -0.5}]}
            """);

    assertThat(findings.faults()).isEmpty();
    assertThat(enemy)
        .isEqualTo(
            Enemy.newBuilder()
                .setId("rat")
                .setHp(5)
                .setAiType(AIBehavior.AI_BEHAVIOR_RANGED_KITE)
                .addAbilities("bite")
                .addAbilities("burrow")
                .addResistances(Enemy.Resistance.newBuilder().setDamageType("ice").setFraction(1))
                .addResistances(
                    Enemy.Resistance.newBuilder().setDamageType("fire").setFraction(-0.5))
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"hp\": 3000000000} | /data/0/hp | number | hp is 3000000000; it takes -2147483648 to 2147483647.",
        "{\"hp\": 2.0} | /data/0/hp | type | Write 2.",
        "{\"hp\": \"2\"} | /data/0/hp | type | hp can't be \"2\".",
        "{\"nope\": 1} | /data/0/nope | unknown-field | Enemy has no field \"nope\".",
        "{\"ai_type\": \"unspecified\"} | /data/0/ai_type | type | ai_type can't be \"unspecified\".",
        "{\"ai_type\": \"asleep\"} | /data/0/ai_type | type | ai_type can't be \"asleep\".",
        "{\"abilities\": \"bite\"} | /data/0/abilities | type | abilities can't be \"bite\".",
        "{\"abilities\": [1]} | /data/0/abilities/0 | type | abilities[0] can't be 1.",
        "{\"resistances\": [{\"fraction\": \"x\"}]} | /data/0/resistances/0/fraction | type | fraction can't be \"x\".",
        "{\"name\": null} | /data/0/name | type | name can't be null.",
      })
  void what_does_not_fit_is_reported(String record, String pointer, String rule, String says) {
    read(record);

    assertThat(findings.faults()).hasSize(1);
    assertThat(findings.faults().getFirst().pointer()).isEqualTo(pointer);
    assertThat(findings.faults().getFirst().rule()).isEqualTo(rule);
    assertThat(findings.faults().getFirst().message()).contains(says);
  }

  private Message read(String record) {
    SeedSource source = TestSources.list(findings, "{}", "[" + record + "]");
    SeedSource.Entry entry = source.entries().getFirst();
    return new MessageReading(source)
        .read(entry.node(), entry.pointer(), Enemy.newBuilder())
        .build();
  }
}
