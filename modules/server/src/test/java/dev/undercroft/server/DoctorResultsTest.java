package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.Doctor.Report;
import dev.undercroft.content.Release;
import dev.undercroft.content.doctor.Difference;
import dev.undercroft.kernel.ReleaseNumber;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DoctorResultsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Release RELEASE = new Release(new ReleaseNumber(2), "ab".repeat(32));
  private static final ServedContent SERVED =
      ServedContent.of(
          Settings.read(Map.of("UNDERCROFT_HOME", "/nowhere")),
          List.of("127.0.0.1:9090"),
          List.of("http://127.0.0.1:8080"));
  private static final Difference HP =
      new Difference(
          "enemies/goblin.hp",
          "stored release",
          "Redis",
          JSON.valueToTree(15),
          JSON.nullNode(),
          "write it anew");

  @Test
  void when_all_agree_it_is_said_who_was_asked() {
    assertThat(DoctorResults.text(report(), SERVED))
        .isEqualTo(
            "Release 2 (abababababab) is the same in seeds, typed tables, stored release, Redis, node 127.0.0.1:9090, Envoy http://127.0.0.1:8080.");
    assertThat(JSON.readTree(DoctorResults.json(report())))
        .isEqualTo(JSON.readTree("{\"differences\": []}"));
  }

  @Test
  void a_difference_is_a_line_with_its_mend() {
    assertThat(DoctorResults.text(report(HP), SERVED))
        .isEqualTo(
            """
            Release 2 (abababababab), differences: 1
            enemies/goblin.hp: 15 in stored release, nothing in Redis; write it anew\
            """);
  }

  @Test
  void of_very_many_differences_the_first_are_told() {
    var many = Collections.nCopies(103, HP).toArray(Difference[]::new);

    assertThat(DoctorResults.text(report(many), SERVED).lines())
        .hasSize(102)
        .endsWith("and 3 more, which --json names");
  }

  @Test
  void json_has_values_as_they_are() {
    assertThat(JSON.readTree(DoctorResults.json(report(HP))))
        .isEqualTo(
            JSON.readTree(
                """
                {"differences": [{
                  "path": "enemies/goblin.hp",
                  "between": ["stored release", "Redis"],
                  "left": 15, "right": null,
                  "mend": "write it anew"}]}
                """));
  }

  private static Report report(Difference... differences) {
    return new Report(RELEASE, List.of(differences), List.of());
  }
}
