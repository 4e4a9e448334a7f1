package dev.undercroft.saves;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;
import java.util.StringJoiner;

/// A run state as a game may well send it: JSON of a hero, a floor of 80 by 50 tiles that is partly
/// explored, what stands and lies on it, and the last messages.
final class SampleRun {
  private static final int WIDTH = 80;
  private static final int HEIGHT = 50;
  private static final String[] ENEMIES = {"goblin", "skeleton", "orc", "cave_bat", "slime"};
  private static final String[] ITEMS = {"health_potion", "bronze_key", "leather_armor", "ring"};
  private static final String[] MOODS = {"idle", "hunting", "fleeing", "asleep"};

  private final Random random;
  private final char[][] tiles = new char[HEIGHT][WIDTH];

  private SampleRun(long seed) {
    random = new Random(seed);
  }

  /// The same for the same seed.
  static byte[] json(long seed) {
    return new SampleRun(seed).build().getBytes(UTF_8);
  }

  private String build() {
    dig();
    return """
    {"format":3,"seed":%d,"floor":%d,"turn":%d,"hero":{"race":"dwarf","class":"warrior","x":%d,"y":%d,\
    "hp":%d,"maxHp":58,"level":5,"xp":%d,"gold":%d,"effects":[{"id":"poison","turns":3}]},\
    "tiles":%s,"seen":%s,"enemies":%s,"items":%s,"log":%s}\
    """
        .formatted(
            random.nextLong(),
            1 + random.nextInt(8),
            random.nextInt(3_000),
            random.nextInt(WIDTH),
            random.nextInt(HEIGHT),
            1 + random.nextInt(58),
            random.nextInt(900),
            random.nextInt(500),
            rows(),
            seen(),
            enemies(),
            items(),
            messages());
  }

  private void dig() {
    for (char[] row : tiles) {
      Arrays.fill(row, '#');
    }
    int x = WIDTH / 2;
    int y = HEIGHT / 2;
    for (int room = 0; room < 12; room++) {
      int nextX = 2 + random.nextInt(WIDTH - 16);
      int nextY = 2 + random.nextInt(HEIGHT - 10);
      fill(nextX, nextY, 5 + random.nextInt(9), 3 + random.nextInt(5));
      fill(Math.min(x, nextX), y, Math.abs(nextX - x) + 1, 1);
      fill(nextX, Math.min(y, nextY), 1, Math.abs(nextY - y) + 1);
      x = nextX;
      y = nextY;
    }
  }

  private void fill(int x, int y, int width, int height) {
    for (int row = y; row < y + height; row++) {
      for (int column = x; column < x + width; column++) {
        tiles[row][column] = random.nextInt(40) == 0 ? "~^\"+".charAt(random.nextInt(4)) : '.';
      }
    }
  }

  private String rows() {
    var rows = new StringJoiner(",", "[", "]");
    for (char[] row : tiles) {
      rows.add('"' + new String(row).replace("\"", "\\\"") + '"');
    }
    return rows.toString();
  }

  private String seen() {
    var rows = new StringJoiner(",", "[", "]");
    for (char[] row : tiles) {
      var bits = new StringBuilder();
      int from = random.nextInt(WIDTH);
      for (int column = 0; column < WIDTH; column++) {
        bits.append(column > from && row[column] != '#' ? '1' : '0');
      }
      rows.add('"' + bits.toString() + '"');
    }
    return rows.toString();
  }

  private String enemies() {
    var all = new StringJoiner(",", "[", "]");
    for (int number = 0; number < 40; number++) {
      all.add(
          """
          {"id":%d,"kind":"%s","x":%d,"y":%d,"hp":%d,"mood":"%s","lastSeen":{"x":%d,"y":%d,"turn":%d}}\
          """
              .formatted(
                  1_000 + number,
                  any(ENEMIES),
                  random.nextInt(WIDTH),
                  random.nextInt(HEIGHT),
                  1 + random.nextInt(40),
                  any(MOODS),
                  random.nextInt(WIDTH),
                  random.nextInt(HEIGHT),
                  random.nextInt(3_000)));
    }
    return all.toString();
  }

  private String items() {
    var all = new StringJoiner(",", "[", "]");
    for (int number = 0; number < 30; number++) {
      all.add(
          """
          {"id":%d,"kind":"%s","x":%d,"y":%d,"identified":%b}\
          """
              .formatted(
                  2_000 + number,
                  any(ITEMS),
                  random.nextInt(WIDTH),
                  random.nextInt(HEIGHT),
                  random.nextBoolean()));
    }
    return all.toString();
  }

  private String messages() {
    var all = new StringJoiner(",", "[", "]");
    for (int number = 0; number < 50; number++) {
      all.add(
          """
          {"turn":%d,"text":"The %s hits you for %d."}\
          """
              .formatted(random.nextInt(3_000), any(ENEMIES), 1 + random.nextInt(12)));
    }
    return all.toString();
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
