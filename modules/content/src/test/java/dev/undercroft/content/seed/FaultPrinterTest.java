package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FaultPrinterTest {
  private static final Fault DANGLING =
      new Fault("data/seeds/floors.json", 12, 18, "/data/3/theme", "reference", "No \"sewer\".");
  private static final Fault MISSING =
      new Fault("data/seeds/items.json", 1, 1, "", "missing-file", "There is none.");

  @Test
  void people_get_a_line_for_each_fault() {
    assertThat(FaultPrinter.human(List.of(DANGLING, MISSING)))
        .isEqualTo(
            """
            data/seeds/floors.json:12:18: /data/3/theme: reference: No "sewer".
            data/seeds/items.json:1:1: missing-file: There is none.\
            """);
  }

  @Test
  void programs_get_json() {
    JsonNode json = new JsonMapper().readTree(FaultPrinter.json(List.of(DANGLING)));

    assertThat(json)
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"faults": [{"file": "data/seeds/floors.json", "line": 12, "column": 18,
                      "pointer": "/data/3/theme", "rule": "reference", "message": "No \\"sewer\\"."}]}
                    """));
  }

  @Test
  void no_fault_is_an_empty_list() {
    assertThat(new JsonMapper().readTree(FaultPrinter.json(List.of())).path("faults")).isEmpty();
  }
}
