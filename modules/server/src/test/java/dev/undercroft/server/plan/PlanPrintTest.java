package dev.undercroft.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.SeedPlan;
import dev.undercroft.content.seed.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanPrintTest {
  @Test
  void people_read_records_versions_and_impact_in_words_and_figures() {
    assertThat(text(SamplePlan.CHANGED))
        .isEqualTo(
            """
            Against release 3 (abababababab): 1 record added, 1 removed, 1 renamed, 1 changed.

            Records:
              + enemies/bat
              ~ enemies/goblin.hp: 7 → 9
              ~ enemies/goblin.element: none → "da|rk"
              - enemies/orc
              - lore/letter, now last_letter

            Versions:
              enemies: major since 1.0.0, orc is gone; 2.0.0 will do
              lore: major since 1.0.0, letter has another id; 1.1.0 is too small, it needs 2.0.0

            Impact:
              floor 1, blows to kill goblin (2 heroes): 1 to 3 → 1.500 to 4
              floor 2, kills to the next level: 2.500 → none

            1200 saves were made under releases that hold a record which is gone here; they keep their releases.

            Refused as it is:
            data/seeds/lore.json:1:1: /version: version: Set it to 2.0.0 or <higher>.\
            """);
  }

  @Test
  void nothing_and_everything_take_one_line() {
    assertThat(text(SamplePlan.UNCHANGED))
        .isEqualTo(
            "Release 3 (abababababab) holds these records already: nothing would be published.");
    assertThat(text(SamplePlan.FIRST))
        .isEqualTo("Nothing was published yet: this would be the first release, of 1 record.");
  }

  @Test
  void markdown_puts_what_is_refused_first_and_keeps_values_in_their_cells() {
    assertThat(markdown(SamplePlan.CHANGED))
        .startsWith(
            """
            ### What these seeds would change

            Against release 3 (abababababab): **1 record added, 1 removed, 1 renamed, 1 changed**.

            **Refused as it is:**

            - `data/seeds/lore.json:1` Set it to 2.0.0 or &lt;higher>.
            """)
        .contains(
            """
            <details open><summary>Versions (2)</summary>

            | file | bump | why | verdict |
            | --- | --- | --- | --- |
            | `enemies.json` | major | orc is gone | 2.0.0 will do |
            """)
        .contains("| `enemies/goblin.element` | `none` | `\"da\\|rk\"` |\n")
        .contains("| 1 | blows to kill goblin | 2 heroes | 1 to 3 | 1.500 to 4 |\n")
        .endsWith("</details>");
  }

  @Test
  void markdown_of_faults_and_of_nothing_is_a_comment_too() {
    assertThat(markdown(SamplePlan.UNCHANGED))
        .endsWith("Nothing: release 3 (abababababab) holds these records already.");
    assertThat(
            PlanMarkdown.ofFaults(
                List.of(new Fault("data/seeds/floors.json", 12, 5, "/data", "type", "It is not."))))
        .endsWith("- `data/seeds/floors.json:12` It is not.");
  }

  @Test
  void programs_read_every_hero_by_itself() {
    JsonNode json =
        new JsonMapper().readTree(PlanJson.of(SamplePlan.CHANGED, faults(SamplePlan.CHANGED)));

    assertThat(json.at("/active/number").intValue()).isEqualTo(3);
    assertThat(json.at("/changed").booleanValue()).isTrue();
    assertThat(json.at("/records/1/fields/0").toString())
        .isEqualTo("{\"path\":\"hp\",\"before\":7,\"after\":9}");
    assertThat(json.at("/records/1/fields/1").toString())
        .isEqualTo("{\"path\":\"element\",\"after\":\"da|rk\"}");
    assertThat(json.at("/records/3/to").stringValue()).isEqualTo("last_letter");
    assertThat(json.at("/bumps/1").toString())
        .isEqualTo(
            "{\"kind\":\"lore\",\"bump\":\"major\",\"active\":\"1.0.0\",\"given\":\"1.1.0\","
                + "\"needed\":\"2.0.0\",\"enough\":false,\"reasons\":[\"letter has another id\"]}");
    assertThat(json.at("/impact").size()).isEqualTo(3);
    assertThat(json.at("/impact/0").toString())
        .isEqualTo(
            "{\"figure\":\"blows_to_kill\",\"floor\":1,\"opponent\":\"goblin\",\"race\":\"elf\","
                + "\"class\":\"mage\",\"before\":3.0,\"after\":4.0}");
    assertThat(json.at("/pinnedSaves").intValue()).isEqualTo(1200);
    assertThat(json.at("/faults/0/file").stringValue()).isEqualTo("data/seeds/lore.json");
  }

  private static String text(SeedPlan plan) {
    return PlanText.of(plan, faults(plan));
  }

  private static String markdown(SeedPlan plan) {
    return PlanMarkdown.of(plan, faults(plan));
  }

  private static List<Fault> faults(SeedPlan plan) {
    return SamplePlan.faults(plan);
  }
}
