package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.undercroft.proto.content.v1.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rule reference-cycle, on references that the product's own kinds don't have.
class CyclesTest {
  private final Findings findings = new Findings("data/seeds/enemies.json");
  private final Findings others = new Findings("data/seeds/lore.json");

  @Test
  void references_that_come_to_an_end_are_fine() {
    Cycles.check(
        List.of(
            enemies(
                """
                [{"id": "a", "calls": ["b", "c", "nobody"]}, {"id": "b", "calls": ["d"]},
                 {"id": "c", "calls": ["d"]}, {"id": "d"}]
                """)));

    assertThat(findings.faults()).isEmpty();
  }

  @Test
  void a_record_that_names_itself_is_refused() {
    Cycles.check(List.of(enemies("[{\"id\": \"a\", \"calls\": [\"a\"]}]")));

    assertThat(findings.faults())
        .extracting(Fault::pointer, Fault::rule, Fault::message)
        .containsExactly(
            tuple(
                "/data/0/calls/0",
                "reference-cycle",
                "enemies \"a\" leads back to itself: enemies \"a\"; take one of these references out."));
  }

  @Test
  void a_way_round_through_another_kind_is_told_once_and_whole() {
    SeedSource enemies =
        enemies(
            """
            [{"id": "door", "calls": ["goblin"]}, {"id": "goblin", "says": "horn"}, {"id": "wolf"}]
            """);
    SeedSource lore = lore("[{\"id\": \"horn\", \"calls\": [\"wolf\", \"goblin\"]}]");

    Cycles.check(List.of(enemies, lore));

    assertThat(findings.faults()).isEmpty();
    assertThat(others.faults()).extracting(Fault::pointer).containsExactly("/data/0/calls/1");
    assertThat(others.faults().getFirst().message())
        .isEqualTo(
            "enemies \"goblin\" leads back to itself: lore \"horn\" → enemies \"goblin\";"
                + " take one of these references out.");
  }

  @Test
  void two_cycles_are_two_faults() {
    Cycles.check(
        List.of(
            enemies(
                """
                [{"id": "a", "calls": ["b"]}, {"id": "b", "calls": ["a"]},
                 {"id": "c", "calls": ["d", "a"]}, {"id": "d", "calls": ["c"]}]
                """)));

    assertThat(findings.faults())
        .extracting(Fault::pointer)
        .containsExactly("/data/1/calls/0", "/data/3/calls/0");
  }

  @Test
  void a_place_and_its_warden_may_name_each_other() {
    SeedSource bosses = source("bosses", findings, "[{\"id\": \"king\", \"rules\": \"cave\"}]");
    SeedSource themes = source("themes", others, "[{\"id\": \"cave\", \"ruled_by\": \"king\"}]");

    Cycles.check(List.of(bosses, themes));

    assertThat(findings.faults()).isEmpty();
    assertThat(others.faults()).isEmpty();
  }

  @Test
  void a_reference_that_was_refused_already_is_not_followed() {
    SeedSource source = enemies("[{\"id\": \"a\", \"calls\": [\"a\"]}]");
    source.refuse("/data/0/calls");

    Cycles.check(List.of(source));

    assertThat(findings.faults()).isEmpty();
  }

  private SeedSource enemies(String data) {
    return source("enemies", findings, data);
  }

  private SeedSource lore(String data) {
    return source("lore", others, data);
  }

  /// Records of a kind whose fields name records of several others.
  private static SeedSource source(String kind, Findings findings, String data) {
    FieldDescriptor field = Content.getDescriptor().findFieldByName(kind);
    return TestSources.source(
        field,
        findings,
        "{}",
        data,
        new SeedKind.Reference(List.of("calls", "*"), "enemies"),
        new SeedKind.Reference(List.of("says"), "lore"),
        new SeedKind.Reference(List.of("rules"), "themes"),
        new SeedKind.Reference(List.of("ruled_by"), "bosses"));
  }
}
