package dev.undercroft.server.edge;

import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.AIBehavior;
import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.GetBossResponse;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import dev.undercroft.proto.content.v1.GetThemeResponse;
import dev.undercroft.proto.content.v1.ListBossesResponse;
import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import dev.undercroft.proto.content.v1.ListThemesResponse;
import dev.undercroft.proto.content.v1.Theme;
import dev.undercroft.proto.release.v1.ReleaseRef;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// One made-up release with every oddity that JSON may stumble over: zeros, absent and present
/// optionals, fractions, letters beyond ASCII, quotes and angle brackets.
final class SampleContent {
  static final ReleaseRef RELEASE =
      ReleaseRef.newBuilder().setNumber(7).setHash("5e".repeat(32)).build();

  private static final Content CONTENT = content();

  private SampleContent() {}

  /// Answers by their path below /api/.
  static Map<String, Message> answers() {
    var answers = new TreeMap<String, Message>();
    answers.put(
        "content", GetContentResponse.newBuilder().setRelease(RELEASE).setContent(CONTENT).build());
    answers.put(
        "enemies",
        ListEnemiesResponse.newBuilder()
            .setRelease(RELEASE)
            .addAllEnemies(CONTENT.getEnemiesList())
            .build());
    answers.put(
        "bosses",
        ListBossesResponse.newBuilder()
            .setRelease(RELEASE)
            .addAllBosses(CONTENT.getBossesList())
            .build());
    answers.put("themes", ListThemesResponse.newBuilder().setRelease(RELEASE).build());
    for (var enemy : CONTENT.getEnemiesList()) {
      answers.put(
          "enemies/" + enemy.getId(),
          GetEnemyResponse.newBuilder().setRelease(RELEASE).setEnemy(enemy).build());
    }
    for (var boss : CONTENT.getBossesList()) {
      answers.put(
          "bosses/" + boss.getId(),
          GetBossResponse.newBuilder().setRelease(RELEASE).setBoss(boss).build());
    }
    answers.put(
        "themes/mire",
        GetThemeResponse.newBuilder()
            .setRelease(RELEASE)
            .setTheme(Theme.newBuilder().setId("mire").setWallUnicode("▓").setAspect(""))
            .build());
    return answers;
  }

  private static Content content() {
    var content = Content.newBuilder();
    IntStream.range(0, 40).mapToObj(SampleContent::enemy).forEach(content::addEnemies);
    content.addBosses(
        Boss.newBuilder()
            .setId("warden")
            .setSymbol("Ω")
            .setName("The \"Warden\" <of> the \\ Gate & more\u2028")
            .addLoot(Boss.Loot.newBuilder().setItemId("gate_key").setQuantity(1)));
    return content.build();
  }

  private static Enemy enemy(int number) {
    var enemy =
        Enemy.newBuilder()
            .setId("shade_%02d".formatted(number))
            .setSymbol("≈")
            .setName("Shade of the " + number + "th hour")
            .setHp(number)
            .setAttackBonus(-number);
    for (var fraction : new double[] {0, -0.5, 1, 0.1, 1.0 / 3, 1e-7, 1e21, 123456789.125}) {
      enemy.addResistances(
          Enemy.Resistance.newBuilder().setDamageType("cold").setFraction(fraction));
    }
    if (number % 2 == 0) {
      enemy.setAiType(AIBehavior.AI_BEHAVIOR_STEALTH).setElement("").addAbilities("fade");
    }
    return enemy.build();
  }
}
