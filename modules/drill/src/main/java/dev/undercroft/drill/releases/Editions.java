package dev.undercroft.drill.releases;

import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.release.v1.SeedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What each publish of a drill makes of the seeds: its mark, a number that no other publish has,
/// is the experience for every enemy and stands in the description of every item. So an answer
/// tells which publish it is of, and one that is mixed of two shows it.
final class Editions {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DESCRIPTION = "As of publish ";
  private static final String ENEMIES = "enemies.json";
  private static final String ITEMS = "items.json";

  private final Path seeds;
  private final Content original;

  /// @param data the folder whose seeds were published first
  /// @param original what came of them
  Editions(Path data, Content original) {
    this.seeds = data.resolve("seeds");
    this.original = original;
  }

  /// The files that differ from the original ones, with a version above that of every mark before.
  List<SeedFile> files(int mark) {
    return List.of(
        file(ENEMIES, mark, enemy -> enemy.put("xp", mark)),
        file(ITEMS, mark, item -> item.put("description", description(mark))));
  }

  private SeedFile file(String name, int mark, Consumer<ObjectNode> edit) {
    try {
      var file = (ObjectNode) JSON.readTree(Files.readString(seeds.resolve(name)));
      String version = file.path("version").stringValue();
      file.put("version", version.substring(0, version.lastIndexOf('.') + 1) + mark);
      file.path("data").forEach(entry -> edit.accept((ObjectNode) entry));
      return SeedFile.newBuilder().setName(name).setText(file.toString()).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything, as it is to be served.
  Content content(int mark) {
    Content.Builder content = original.toBuilder();
    content.getEnemiesBuilderList().forEach(enemy -> enemy.setXp(mark));
    content.getItemsBuilderList().forEach(item -> item.setDescription(description(mark)));
    return content.build();
  }

  private static String description(int mark) {
    return DESCRIPTION + mark + ".";
  }

  /// Of a description; -1 when it has none.
  static int mark(String description) {
    return description.startsWith(DESCRIPTION)
        ? Integer.parseInt(description, DESCRIPTION.length(), description.length() - 1, 10)
        : -1;
  }

  /// Id of an enemy that every release has.
  String anEnemy() {
    return original.getEnemies(0).getId();
  }
}
