package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.impact.Figure;
import dev.undercroft.content.impact.Moved;
import dev.undercroft.content.impact.Subject;
import dev.undercroft.proto.content.v1.AIBehavior;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.release.v1.FigureMove;
import dev.undercroft.proto.release.v1.RecordDiff;
import dev.undercroft.proto.release.v1.ReleaseDiff;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class DiffMessagesTest {
  private static final Enemy GOBLIN =
      Enemy.newBuilder().setId("goblin").setHp(7).addAbilities("bite").build();

  @Test
  void every_way_to_differ_has_its_own_word() {
    var changes =
        List.<RecordChange>of(
            new RecordChange.Added("enemies", "orc"),
            new RecordChange.Removed("enemies", "rat"),
            new RecordChange.Renamed("enemies", "imp", "gremlin"));

    assertThat(DiffMessages.of(changes, List.of()).getRecordsList())
        .extracting(DiffMessagesTest::json)
        .containsExactly(
            """
            {"kind":"enemies","key":"orc","change":"RECORD_CHANGE_TYPE_ADDED"}\
            """,
            """
            {"kind":"enemies","key":"rat","change":"RECORD_CHANGE_TYPE_REMOVED"}\
            """,
            """
            {"kind":"enemies","key":"imp","change":"RECORD_CHANGE_TYPE_RENAMED","renamedTo":"gremlin"}\
            """);
  }

  @Test
  void values_are_told_as_seed_files_say_them_and_not_at_all_where_there_were_none() {
    Enemy after =
        GOBLIN.toBuilder()
            .setHp(8)
            .addAbilities("claw")
            .setAiType(AIBehavior.AI_BEHAVIOR_RANGED_KITE)
            .build();

    ReleaseDiff diff =
        DiffMessages.of(ContentDiff.between(Kinds.ALL, of(GOBLIN), of(after)), List.of());

    assertThat(diff.getRecordsList())
        .singleElement()
        .satisfies(record ->
            assertThat(record.getFieldsList())
                .extracting(DiffMessagesTest::json)
                .containsExactlyInAnyOrder(
                    """
                    {"path":"hp","before":7.0,"after":8.0}\
                    """,
                    """
                    {"path":"abilities","before":["bite"],"after":["bite","claw"]}\
                    """,
                    """
                    {"path":"ai_type","after":"ranged_kite"}\
                    """));
  }

  @Test
  void kinds_stand_in_the_order_of_their_names_and_records_as_they_came() {
    var changes =
        List.<RecordChange>of(
            new RecordChange.Added("floors", "9"),
            new RecordChange.Added("floors", "10"),
            new RecordChange.Added("bosses", "lich"));

    assertThat(DiffMessages.of(changes, List.of()).getRecordsList())
        .extracting(RecordDiff::getKey)
        .containsExactly("lich", "9", "10");
  }

  @Test
  void whatever_a_seed_file_may_hold_is_the_same_as_json() {
    String seed =
        """
        {"text":"a","flag":true,"share":0.25,"none":null,"list":[{"weight":-3.0},[]]}\
        """;

    assertThat(json(DiffMessages.value(JsonMapper.shared().readTree(seed)))).isEqualTo(seed);
  }

  @ParameterizedTest
  @EnumSource
  void every_figure_has_a_name_in_the_api(Figure figure) {
    var moved = new Moved(new Subject(figure, 3, "goblin", "elf", "mage"), 0.0, null);

    FigureMove move = DiffMessages.of(List.of(), List.of(moved)).getImpact(0);

    assertThat(move.getFigure().name()).isEqualTo("FIGURE_" + figure.name());
    assertThat(move.getFloor()).isEqualTo(3);
    assertThat(move.getOpponent()).isEqualTo("goblin");
    assertThat(move.getRace()).isEqualTo("elf");
    assertThat(move.getPlayerClass()).isEqualTo("mage");
    assertThat(move.hasBefore()).isTrue();
    assertThat(move.hasAfter()).isFalse();
  }

  private static Content of(Enemy enemy) {
    return Content.newBuilder().addEnemies(enemy).build();
  }

  private static String json(Message message) {
    try {
      return JsonFormat.printer().omittingInsignificantWhitespace().print(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
