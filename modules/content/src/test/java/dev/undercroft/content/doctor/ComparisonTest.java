package dev.undercroft.content.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.proto.content.v1.AIBehavior;
import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Enemy GOBLIN =
      Enemy.newBuilder().setId("goblin").setHp(15).addAbilities("hide").build();

  @Test
  void an_absent_field_is_nothing_and_a_word_is_that_of_the_seeds() {
    Enemy clever =
        GOBLIN.toBuilder().setAiType(AIBehavior.AI_BEHAVIOR_CHASE).setElement("fire").build();

    assertThat(compare(GOBLIN, clever))
        .extracting(
            Difference::path, found -> found.left().toString(), found -> found.right().toString())
        .containsExactly(
            tuple("enemies/goblin.ai_type", "null", "\"chase\""),
            tuple("enemies/goblin.element", "null", "\"fire\""));
  }

  @Test
  void lists_of_other_lengths_are_shown_whole() {
    Enemy able = GOBLIN.toBuilder().addAbilities("bite").build();

    assertThat(compare(GOBLIN, able))
        .extracting(Difference::path, found -> found.right().toString())
        .containsExactly(tuple("enemies/goblin.abilities", "[\"hide\",\"bite\"]"));
  }

  @Test
  void fields_that_nobody_knows_are_noticed() {
    var strange = Field.newBuilder().addLengthDelimited(ByteString.copyFromUtf8("x")).build();
    Enemy enemy =
        GOBLIN.toBuilder()
            .setUnknownFields(UnknownFieldSet.newBuilder().addField(9999, strange).build())
            .build();

    assertThat(compare(GOBLIN, enemy))
        .extracting(Difference::path, found -> found.right().stringValue())
        .containsExactly(tuple("enemies/goblin.#9999", "3 bytes"));
  }

  @Test
  void a_kind_of_one_record_has_no_key_in_its_path() {
    var rules = new Held.Readable(CombatRules.getDefaultInstance());

    var comparison =
        new Comparison("a", "b", "")
            .records(Kinds.ALL, Map.of(), Map.of("combat", Map.of("combat", rules)));

    assertThat(comparison.differences()).extracting(Difference::path).containsExactly("combat");
  }

  private static List<Difference> compare(Enemy left, Enemy right) {
    return new Comparison("a", "b", "mend it")
        .records(Kinds.ALL, held(left), held(right))
        .differences();
  }

  private static Map<String, Map<String, Held>> held(Enemy enemy) {
    return Map.of("enemies", Map.of(enemy.getId(), new Held.Readable(enemy)));
  }
}
