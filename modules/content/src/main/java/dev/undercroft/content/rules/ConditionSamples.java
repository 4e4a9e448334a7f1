package dev.undercroft.content.rules;

import static dev.undercroft.content.rules.ConditionVariable.*;

import dev.undercroft.content.rules.ConditionVariable.Type;
import dev.undercroft.proto.content.v1.CombatRules.Formulas.Score;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Results that a run could have, with the player's counters after it, drawn with a condition in
/// view: each number is now its smallest or largest, now one that the condition writes out or its
/// neighbour, since it is there that comparisons turn, and now anything between. The draws are the
/// same every time. Whatever is true of one of them can happen; a condition that only rare
/// coincidences meet may be missed, and is better rewritten than trusted.
final class ConditionSamples {
  private static final long SEED = 8;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Map<ConditionVariable, List<Long>> numbers = new EnumMap<>(ConditionVariable.class);
  private final List<String> texts = new ArrayList<>(List.of(""));
  private final Score score;
  private final int achievements;

  /// @param score what results are worth
  /// @param achievements how many others there are to be unlocked
  ConditionSamples(Condition condition, Score score, int achievements) {
    this.score = score;
    this.achievements = achievements;
    for (ConditionVariable variable : ConditionVariable.values()) {
      numbers.put(variable, new ArrayList<>(List.of(variable.least(), variable.most())));
    }
    condition.parts().literals().forEach(this::note);
  }

  /// Endless.
  Stream<Map<ConditionVariable, Object>> stream() {
    return Stream.generate(this::draw);
  }

  private void note(Object literal) {
    if (literal instanceof String text) {
      texts.add(text);
    } else if (literal instanceof Number number) {
      numbers.forEach((variable, turns) ->
          LongStream.rangeClosed(-1, 1)
              .map(step -> number.longValue() + step)
              .filter(near -> near >= variable.least() && near <= variable.most())
              .forEach(turns::add));
    }
  }

  private Map<ConditionVariable, Object> draw() {
    Map<ConditionVariable, Object> values = new EnumMap<>(ConditionVariable.class);
    for (ConditionVariable variable : ConditionVariable.values()) {
      values.put(variable, draw(variable));
    }
    fitResult(values);
    fitPlayer(values);
    return values;
  }

  private Object draw(ConditionVariable variable) {
    return switch (variable.type()) {
      case FLAG -> random.nextBoolean();
      case TEXT -> texts.get(random.nextInt(texts.size()));
      case NUMBER ->
          random.nextInt(4) == 0
              ? random.nextLong(variable.least(), variable.most() + 1)
              : numbers.get(variable).get(random.nextInt(numbers.get(variable).size()));
    };
  }

  /// What holds of every result: victors stand on the last floor, alive, with its boss dead.
  private void fitResult(Map<ConditionVariable, Object> values) {
    boolean victory = (Boolean) values.get(VICTORY);
    if (victory) {
      values.put(ABANDONED, false);
      values.put(FLOOR_REACHED, FLOOR_REACHED.most());
      List.of(CAUSE_OF_DEATH, KILLED_BY).forEach(text -> values.put(text, ""));
      List.of(FINAL_HP, BOSSES_KILLED, TURNS).forEach(v -> atLeast(v, 1, values));
    } else if (!(Boolean) values.get(ABANDONED)) {
      values.put(FINAL_HP, 0L);
    }
    atMost(FINAL_HP, number(MAX_HP, values), values);
    atMost(BOSSES_KILLED, number(FLOOR_REACHED, values), values);
    atMost(MAX_SINGLE_HIT, number(DAMAGE_DEALT, values), values);
    values.put(SCORE, score(victory, values));
  }

  private long score(boolean victory, Map<ConditionVariable, Object> values) {
    long won =
        score.getVictory()
            + (long) score.getPerFinalHp() * number(FINAL_HP, values)
            + Math.max(0, score.getTurnAllowance() - number(TURNS, values));
    return (victory ? won : 0)
        + score.getPerFloor() * number(FLOOR_REACHED, values)
        + score.getPerKill() * number(KILLS, values)
        + score.getPerDamageDealt() * number(DAMAGE_DEALT, values)
        + score.getPerGold() * number(GOLD, values);
  }

  /// What holds of every player's counters once they count the result.
  private void fitPlayer(Map<ConditionVariable, Object> values) {
    atLeast(PLAYER_WINS, (Boolean) values.get(VICTORY) ? 1 : 0, values);
    atLeast(
        PLAYER_GAMES,
        Math.max(1, number(PLAYER_WINS, values) + number(PLAYER_DEATHS, values)),
        values);
    atLeast(PLAYER_KILLS, number(KILLS, values), values);
    atLeast(PLAYER_DEEPEST_FLOOR, number(FLOOR_REACHED, values), values);
    atLeast(PLAYER_HIGH_SCORE, number(SCORE, values), values);
    atMost(PLAYER_ACHIEVEMENTS, achievements, values);
  }

  private static void atLeast(
      ConditionVariable variable, long least, Map<ConditionVariable, Object> values) {
    values.put(variable, Math.max(least, number(variable, values)));
  }

  private static void atMost(
      ConditionVariable variable, long most, Map<ConditionVariable, Object> values) {
    values.put(variable, Math.min(most, number(variable, values)));
  }

  private static long number(ConditionVariable variable, Map<ConditionVariable, Object> values) {
    if (variable.type() != Type.NUMBER) {
      throw new IllegalArgumentException(variable + " is no number");
    }
    return (Long) values.get(variable);
  }
}
