package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bad day at the desk: whoever mends it wants to hear of everything at once.
class ManyFaultsTest {
  @Test
  void ten_broken_rules_in_six_files_are_all_named_at_once(@TempDir Path scratch) {
    var lab =
        new SeedLab(scratch)
            .changeAfter("enemies", "\"assassin\"", "\"stealth\"", "\"stealthy\"")
            .changeAfter("enemies", "\"id\": \"goblin\"", "\"hp\": 6", "\"hp\": 0")
            .changeAfter("bosses", "\"id\": \"goblin_king\"", "\"war_cry\"", "\"war_crie\"")
            .changeAfter("bosses", "\"id\": \"regent\"", "\"xp\"", "\"exp\"")
            .changeAfter("themes", "\"ancient_library\"", "\"torch_min\": 8", "\"torch_min\": 80")
            .change(
                "themes", "\"wall_ascii\": \"|\",", "\"wall_ascii\": \"|\", \"wall_ascii\": \"|\",")
            .change("items", "\"Bronze Key\"", "\"Bronze Key \"")
            .changeAfter("items", "\"key_bronze\"", "\"key_level\": 1", "\"key_level\": 2")
            .change("floors", "\"weight\": 10, \"guest\": true", "\"weight\": 10")
            .changeAfter(
                "achievements", "\"first_blood\"", "\"player.kills >= 1\"", "\"player.kils >= 1\"");

    assertThat(lab.faults())
        .extracting(fault -> fault.file().replace("data/seeds/", "") + " " + fault.rule())
        .contains(
            "enemies.json enum",
            "enemies.json minimum",
            "bosses.json reference",
            "bosses.json unknown-field",
            "themes.json torch-range",
            "themes.json duplicate-field",
            "items.json clean-text",
            "items.json key-level",
            "floors.json pool-range",
            "achievements.json condition");
  }
}
