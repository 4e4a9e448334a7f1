package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.undercroft.proto.content.v1.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/// Every limit of every field of every kind, whatever kinds there are: what is at the limit passes,
/// what is just beyond it is refused where it stands, with the limit's own rule and nothing else.
class LimitsOfEveryFieldTest {
  private static final SchemaFiles FILES = new SchemaFiles();
  static final List<String> KINDS =
      Content.getDescriptor().getFields().stream().map(FieldDescriptor::getName).toList();

  @ParameterizedTest
  @FieldSource("KINDS")
  void what_is_within_a_limit_passes_and_what_is_beyond_is_refused(String name) {
    SeedKind kind = kind(name);
    List<String> wrong = new ArrayList<>();

    List<Probe> probes = Probe.all(kind.schema());
    for (Probe probe : probes) {
      List<String> rules = rulesAt(probe, kind);
      // A text at its longest may still have the wrong letters, which is another matter.
      boolean right =
          probe.refusal().isEmpty()
              ? !rules.contains(probe.limit())
              : rules.equals(List.of(probe.refusal()));
      if (!right) {
        wrong.add(probe + ", but the faults there were " + rules);
      }
    }

    assertThat(probes).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void every_number_text_and_list_has_its_limits(String name) {
    SeedKind kind = kind(name);
    List<String> open = new ArrayList<>();

    collectOpen(kind.schema(), kind.name(), open);

    assertThat(open).isEmpty();
  }

  private static SeedKind kind(String name) {
    return SeedKind.load(Content.getDescriptor().findFieldByName(name), FILES);
  }

  private static List<String> rulesAt(Probe probe, SeedKind kind) {
    Findings findings = new Findings("probe.json");
    String record = probe.record().toString();
    String text = "{\"data\": %s}".formatted(kind.single() ? record : "[" + record + "]");
    SeedSource source =
        new SeedSource(kind, Objects.requireNonNull(JsonReading.read(text, findings)), findings);
    SeedSource.Entry entry = source.entries().getFirst();
    kind.check().check(entry.node(), entry.pointer(), source);
    return findings.faults().stream()
        .filter(fault -> fault.pointer().equals(entry.pointer() + probe.pointer()))
        .map(Fault::rule)
        .toList();
  }

  private static void collectOpen(JsonNode schema, String place, List<String> open) {
    List<String> limits =
        switch (schema.path("type").stringValue("")) {
          case "integer", "number" -> List.of("minimum", "maximum");
          case "string" -> schema.has("enum") ? List.of() : List.of("maxLength");
          case "array" -> List.of("maxItems");
          default -> List.of();
        };
    limits.stream()
        .filter(limit -> !schema.has(limit))
        .forEach(limit -> open.add(place + " has no " + limit));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      collectOpen(property.getValue(), place + "." + property.getKey(), open);
    }
    if (schema.has("items")) {
      collectOpen(schema.path("items"), place + "[]", open);
    }
  }
}
