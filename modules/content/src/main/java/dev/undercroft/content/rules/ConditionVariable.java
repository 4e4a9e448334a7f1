package dev.undercroft.content.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything that an achievement's condition can speak of: the result of a run that has just
/// ended, and the player's counters with that result already in them. The list is closed: another
/// variable needs code that fills it.
public enum ConditionVariable {
  VICTORY("result.victory"),
  ABANDONED("result.abandoned"),
  /// The deepest floor.
  FLOOR_REACHED("result.floor_reached", 1, 8),
  KILLS("result.kills", 0, 10_000),
  BOSSES_KILLED("result.bosses_killed", 0, 8),
  /// Hit points.
  DAMAGE_DEALT("result.damage_dealt", 0, 1_000_000),
  /// Hit points.
  DAMAGE_TAKEN("result.damage_taken", 0, 1_000_000),
  /// Hit points of the heaviest blow.
  MAX_SINGLE_HIT("result.max_single_hit", 0, 10_000),
  /// Hit points; 0 for the dead.
  FINAL_HP("result.final_hp", 0, 1_000),
  /// Hit points at full strength.
  MAX_HP("result.max_hp", 1, 1_000),
  PLAYER_LEVEL("result.player_level", 1, 10),
  POTIONS_USED("result.potions_used", 0, 1_000),
  ITEMS_COLLECTED("result.items_collected", 0, 10_000),
  GOLD("result.gold", 0, 1_000_000),
  TURNS("result.turns", 0, 1_000_000),
  /// Seconds.
  DURATION("result.duration", 0, 604_800),
  SCORE("result.score", 0, 1_000_000_000),
  /// Empty for a victor.
  CAUSE_OF_DEATH("result.cause_of_death", Type.TEXT, 0, 100),
  /// Id of an enemy or boss; empty when it was none.
  KILLED_BY("result.killed_by", Type.TEXT, 0, 50),

  /// Finished runs.
  PLAYER_GAMES("player.games", 0, 1_000_000),
  PLAYER_WINS("player.wins", 0, 1_000_000),
  PLAYER_DEATHS("player.deaths", 0, 1_000_000),
  PLAYER_KILLS("player.kills", 0, 1_000_000_000),
  /// 0 before the first run.
  PLAYER_DEEPEST_FLOOR("player.deepest_floor", 0, 8),
  PLAYER_HIGH_SCORE("player.high_score", 0, 1_000_000_000),
  /// Friends that both sides accepted.
  PLAYER_FRIENDS("player.friends", 0, 500),
  /// Achievements unlocked before.
  PLAYER_ACHIEVEMENTS("player.achievements", 0, 2_000),
  /// What those are worth.
  PLAYER_POINTS("player.points", 0, 2_000_000);

  /// What a variable holds, and how Java hands it over.
  public enum Type {
    /// true or false: Boolean.
    FLAG,
    /// A whole number: Long.
    NUMBER,
    /// String.
    TEXT
  }

  private static final Map<String, ConditionVariable> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(v -> v.path, v -> v));

  private final String path;
  private final Type type;
  private final long least;
  private final long most;

  ConditionVariable(String path) {
    this(path, Type.FLAG, 0, 1);
  }

  ConditionVariable(String path, long least, long most) {
    this(path, Type.NUMBER, least, most);
  }

  ConditionVariable(String path, Type type, long least, long most) {
    this.path = path;
    this.type = type;
    this.least = least;
    this.most = most;
  }

  /// As conditions spell it: result.floor_reached.
  public String path() {
    return path;
  }

  public Type type() {
    return type;
  }

  /// Smallest number that it can hold, or fewest characters.
  public long least() {
    return least;
  }

  /// Largest number that it can hold, or most characters.
  public long most() {
    return most;
  }

  /// Whether it is known only when a run has ended; player.… is known at any time.
  public boolean ofResult() {
    return path.startsWith("result.");
  }

  static Optional<ConditionVariable> of(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }
}
