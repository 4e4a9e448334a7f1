package dev.undercroft.content.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedLab;
import java.nio.file.Path;

/// The product's seeds with one record broken: a rule has to find just that.
final class RuleLab {
  private final SeedLab lab;

  RuleLab(Path scratch) {
    lab = new SeedLab(scratch);
  }

  /// Replaces the first occurrence after the id of a record.
  RuleLab change(String kind, String id, String from, String to) {
    lab.changeAfter(kind, "\"id\": \"" + id + '"', from, to);
    return this;
  }

  /// Asserts that there is one fault.
  ///
  /// @param field as a pointer from the record: loot/0/item_id
  void expect(String rule, String field, String says) {
    Fault fault = lab.fault();
    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.pointer()).matches("/data/[0-9]+/" + field);
    assertThat(fault.message()).contains(says);
  }
}
