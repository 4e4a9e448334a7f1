package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.seed.Comparison.Decided;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Achievements are what the game's facts give; conditions are the facts' own, but for those that
/// were no more than near the mark.
class AchievementFactsTest {
  private static final String DEPTH = "there are 8 floors and 8 bosses, not 5";

  /// Conditions that differ on purpose: id, what the seeds say, why.
  private static final List<Decided> DECIDED =
      List.of(
          condition(
              "dragon_slayer",
              "result.victory && result.kills >= 20",
              "floor 5 has no dragon; winning takes the Dragon Emperor's death"),
          condition(
              "elite_hunter",
              "result.bosses_killed >= 4",
              "any 50 kills were no elites; a result counts wardens, the elite of the house"),
          condition("boss_slayer", "result.bosses_killed >= 1", "the result alone says it"),
          condition(
              "kingslayer",
              "result.floor_reached >= 2 && result.bosses_killed >= result.floor_reached - 1",
              "reaching floor 2 kills nobody; with one warden left at most, a king is dead"),
          condition("dungeon_master", "result.victory && result.bosses_killed >= 8", DEPTH),
          condition("explorer", "result.floor_reached >= 8", DEPTH),
          condition("deep_delver", "player.deepest_floor >= 8", DEPTH),
          condition(
              "flawless_level",
              "result.victory && result.damage_taken < 10 && result.final_hp == result.max_hp",
              "who ends wounded is not without a flaw"),
          condition("potion_master", "result.potions_used >= 10", "25 games are no potions"),
          condition("hoarder", "result.gold >= 500", "50 games are no treasure, and dedicated's"),
          condition("completionist", "player.achievements >= 33", "all others, of 34"),
          condition(
              "comeback",
              "result.victory && result.final_hp > 0 && result.final_hp * 10 < result.max_hp",
              "whole numbers divide to whole numbers"),
          condition(
              "high_roller", "player.high_score >= 50000", "the result's score is in it already"));

  /// What the facts call a variable.
  private static final Map<String, String> VARIABLES =
      Map.of(
          "user.total_kills", "player.kills",
          "user.victories", "player.wins",
          "user.games_played", "player.games",
          "user.max_level_reached", "player.deepest_floor",
          "user.friend_count", "player.friends",
          "user.achievement_count", "player.achievements",
          "game.turns_taken", "result.turns",
          "game.gold_collected", "result.gold",
          "game.level_reached", "result.floor_reached");

  private static final Pattern THRESHOLD = Pattern.compile("([a-z_.]+) >= ([0-9]+)");

  @Test
  void achievements_are_as_the_facts_say() {
    Map<String, String> decided = new HashMap<>();
    DECIDED.forEach(d -> decided.put(d.id(), d.value()));
    List<Map<String, String>> rows = Facts.rows("achievements");
    for (Map<String, String> row : rows) {
      row.put("condition", cel(row.get("condition")));
      Matcher threshold =
          THRESHOLD.matcher(decided.getOrDefault(row.get("id"), row.get("condition")));
      row.put("progress_variable", threshold.matches() ? threshold.group(1) : "");
      row.put("progress_target", threshold.matches() ? threshold.group(2) : "");
      // Remarks on the earlier game; the threshold is the condition's.
      List.of("evaluation_flag", "cumulative_field", "threshold").forEach(row::remove);
    }

    new Comparison(Map.of(), DECIDED).compare("achievements", rows, Set.of("description"));
  }

  @Test
  void progress_ends_at_the_facts_thresholds() {
    Map<String, String> expected = new LinkedHashMap<>();
    for (Map<String, String> row : Facts.rows("achievements")) {
      if (DECIDED.stream().noneMatch(d -> d.id().equals(row.get("id")))) {
        expected.put(row.get("id"), row.get("threshold"));
      }
    }
    expected.values().removeIf(String::isEmpty);

    var seeds = ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product())).seeds();
    assertThat(seeds.content().getAchievementsList())
        .filteredOn(a -> expected.containsKey(a.getId()))
        .hasSameSizeAs(expected.keySet())
        .allSatisfy(a ->
            assertThat(a.getProgress().getTarget())
                .isEqualTo(Long.parseLong(expected.get(a.getId()))));
  }

  private static Decided condition(String id, String value, String why) {
    return new Decided("achievements", id, "condition", value, why);
  }

  /// The facts' spelling as CEL's.
  private static String cel(String condition) {
    String cel = condition;
    for (var variable : VARIABLES.entrySet()) {
      cel = cel.replace(variable.getKey(), variable.getValue());
    }
    return cel.replace("game.", "result.")
        .replace("user.", "player.")
        .replace(" AND ", " && ")
        .replace(" OR ", " || ")
        .replaceAll("(>=|<=|<|>)", " $1 ")
        .replaceAll("([a-z])=([0-9])", "$1 == $2");
  }
}
