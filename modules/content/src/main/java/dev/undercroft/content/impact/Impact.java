package dev.undercroft.content.impact;

import dev.undercroft.content.impact.Opponent.Tactics;
import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Floor.PoolEntry;
import dev.undercroft.proto.content.v1.Level;
import dev.undercroft.proto.content.v1.PlayerClass;
import dev.undercroft.proto.content.v1.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All figures of one state of content: of every hero on every floor, alone, against each enemy of
/// the floor's pool and against its boss, and of the floors.
public final class Impact {
  private final Content content;
  private final Map<String, Enemy> enemies;
  private final Map<String, Boss> bosses;
  private final Map<Integer, Level> levels;
  private final SortedMap<Subject, Double> figures = new TreeMap<>();

  private Impact(Content content) {
    this.content = content;
    enemies = by(content.getEnemiesList(), Enemy::getId);
    bosses = by(content.getBossesList(), Boss::getId);
    levels = by(content.getProgressionList(), Level::getLevel);
  }

  /// Where the figures moved, in the order of their subjects.
  public static List<Moved> between(Content before, Content after) {
    SortedMap<Subject, Double> had = of(before);
    SortedMap<Subject, Double> has = of(after);
    var subjects = new TreeSet<>(had.keySet());
    subjects.addAll(has.keySet());
    var moved = new ArrayList<Moved>();
    for (Subject subject : subjects) {
      if (!isSame(had.get(subject), has.get(subject))) {
        moved.add(new Moved(subject, had.get(subject), has.get(subject)));
      }
    }
    return moved;
  }

  // Weights that are all doubled give the same shares, but for rounding.
  private static boolean isSame(@Nullable Double had, @Nullable Double has) {
    return had != null && has != null && Math.abs(had - has) < 1e-9;
  }

  /// What a reference is missing for is left out; checked content misses nothing.
  static SortedMap<Subject, Double> of(Content content) {
    var impact = new Impact(content);
    content.getFloorsList().forEach(impact::floor);
    return impact.figures;
  }

  private void floor(Floor floor) {
    Level level = levels.get(floor.getNumber());
    if (level == null) {
      return;
    }
    List<PoolEntry> pool =
        floor.getPoolList().stream()
            .filter(entry -> enemies.containsKey(entry.getEnemyId()))
            .toList();
    List<Opponent> opponents =
        new ArrayList<>(
            pool.stream().map(entry -> Opponent.of(enemies.get(entry.getEnemyId()))).toList());
    if (bosses.containsKey(floor.getBoss())) {
      opponents.add(Opponent.of(bosses.get(floor.getBoss())));
    }
    for (Race race : content.getRacesList()) {
      for (PlayerClass playerClass : content.getClassesList()) {
        var hero = new Hero(race, playerClass, level, content.getCombat());
        hero(floor, hero);
        opponents.forEach(opponent -> fight(floor, hero, opponent));
        danger(floor, hero, pool);
      }
    }
    kills(floor, level, pool);
  }

  private void hero(Floor floor, Hero hero) {
    put(Figure.MAX_HP, floor, "", hero, hero.maxHp());
    put(Figure.ATTACK, floor, "", hero, hero.attack());
    put(Figure.DEFENCE, floor, "", hero, hero.defence());
  }

  private void fight(Floor floor, Hero hero, Opponent opponent) {
    String id = opponent.id();
    put(Figure.BLOWS_TO_KILL, floor, id, hero, hero.blowsToKill(opponent.hp()));
    put(Figure.BLOWS_TO_FALL, floor, id, hero, hero.blowsToFall(opponent.damage()));
    opponent.tactics().ifPresent(tactics -> tactics(floor, hero, id, tactics));
  }

  private void tactics(Floor floor, Hero hero, String id, Tactics tactics) {
    double hits = hero.hitChance(tactics.armorClass());
    double isHit = hero.chanceToBeHit(tactics.attackBonus());
    put(Figure.HIT_CHANCE, floor, id, hero, hits);
    put(Figure.CHANCE_TO_BE_HIT, floor, id, hero, isHit);
    put(Figure.DAMAGE_DEALT, floor, id, hero, Formulas.expectedDamage(hits, hero.meanDamage()));
    put(
        Figure.DAMAGE_TAKEN,
        floor,
        id,
        hero,
        Formulas.expectedDamage(isHit, tactics.damage().mean()));
  }

  private void danger(Floor floor, Hero hero, List<PoolEntry> pool) {
    if (!pool.isEmpty()) {
      double danger = average(pool, enemy -> hero.costOfKill(enemy.getHp(), enemy.getDamage()));
      put(Figure.DANGER, floor, "", hero, danger);
    }
  }

  private void kills(Floor floor, Level level, List<PoolEntry> pool) {
    double xp = average(pool, enemy -> (double) enemy.getXp());
    if (level.hasXpThresholdToNext() && xp > 0) {
      figures.put(
          new Subject(Figure.KILLS_TO_NEXT_LEVEL, floor.getNumber(), "", "", ""),
          Formulas.killsToNextLevel(level.getXpThresholdToNext(), xp));
    }
  }

  // Of the enemies that the pool spawns, each as often as it does.
  private double average(List<PoolEntry> pool, Function<Enemy, Double> figure) {
    double weights = pool.stream().mapToInt(PoolEntry::getWeight).sum();
    return pool.stream()
        .mapToDouble(
            entry -> entry.getWeight() / weights * figure.apply(enemies.get(entry.getEnemyId())))
        .sum();
  }

  private void put(Figure figure, Floor floor, String opponent, Hero hero, double value) {
    var subject =
        new Subject(
            figure, floor.getNumber(), opponent, hero.race().getId(), hero.playerClass().getId());
    figures.put(subject, value);
  }

  private static <K, V> Map<K, V> by(List<V> records, Function<V, K> key) {
    return records.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
