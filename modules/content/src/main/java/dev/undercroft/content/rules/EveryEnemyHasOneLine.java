package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Narrative;
import dev.undercroft.proto.content.v1.Narrative.EncounterLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Each enemy has one encounter line.
final class EveryEnemyHasOneLine implements Rule {
  /// Enemies that one message names; of more, the first.
  private static final int NAMED = 10;

  @Override
  public String name() {
    return "one-line-an-enemy";
  }

  @Override
  public void check(Records records) {
    for (Located<Narrative> narrative : records.of(Narrative.class, "encounter_lines")) {
      List<EncounterLine> lines = narrative.message().getEncounterLinesList();
      new Once(this, "\"%s\" has an encounter line already (%s); remove one.")
          .meetEach(narrative, "encounter_lines", lines, "enemy_id", EncounterLine::getEnemyId);
      List<String> silent = without(lines, records);
      if (!silent.isEmpty()) {
        narrative.fault(this, "encounter_lines", message(silent));
      }
    }
  }

  private static List<String> without(List<EncounterLine> lines, Records records) {
    Set<String> told = lines.stream().map(EncounterLine::getEnemyId).collect(Collectors.toSet());
    return records.of(Enemy.class, "id").stream()
        .map(enemy -> enemy.message().getId())
        .filter(enemy -> !told.contains(enemy))
        .toList();
  }

  private static String message(List<String> silent) {
    String named =
        silent.stream().limit(NAMED).map(e -> '"' + e + '"').collect(Collectors.joining(", "));
    String more = silent.size() > NAMED ? " and %d more".formatted(silent.size() - NAMED) : "";
    return "No encounter line for %s%s; every enemy has one.".formatted(named, more);
  }
}
