package dev.undercroft.codegen.schema;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The keys of the records in data/seeds. Nothing else of the seeds matters to generated code;
/// whether they are right is for `./undercroft seed check` to say.
public final class SeedKeys {
  private SeedKeys() {}

  /// The keys of each kind that has some, by kind, in their order: ids, or numbers in decimal.
  ///
  /// @throws SchemaException when a kind's file is missing or its records have no such keys
  public static Map<String, List<String>> read(Path dataFolder, Model model) {
    var faults = new Faults();
    Map<String, List<String>> keys = new TreeMap<>();
    for (Kind kind : model.kinds()) {
      kind.key()
          .ifPresent(key -> {
            Path file = dataFolder.resolve("seeds").resolve(kind.name() + ".json");
            keys.put(kind.name(), keys(kind, key, file, faults));
          });
    }
    faults.refuse();
    return keys;
  }

  private static List<String> keys(Kind kind, String key, Path file, Faults faults) {
    if (!Files.isRegularFile(file)) {
      faults.add(
          Json.Place.file(file.toString()),
          "the kind " + kind.name() + " has no seed file",
          "Add it: {\"version\": \"1.0.0\", \"updated_at\": …, \"data\": []}");
      return List.of();
    }
    Comparator<String> order =
        kind.numbered() ? Comparator.comparing(Long::valueOf) : Comparator.naturalOrder();
    var keys = new TreeSet<>(order);
    JsonReader.read(file, faults)
        .map(root -> new Node(root, faults).objects("data"))
        .orElse(List.of())
        .forEach(record -> key(kind, key, record).ifPresent(value -> add(value, keys, record)));
    return new ArrayList<>(keys);
  }

  private static Optional<String> key(Kind kind, String key, Node record) {
    if (!record.has(key)) {
      record.fault("the record has no " + key, "Give it one");
    }
    if (!kind.numbered()) {
      return record.text(key);
    }
    var number = record.whole(key);
    return number.isPresent() ? Optional.of(Long.toString(number.getAsLong())) : Optional.empty();
  }

  private static void add(String key, TreeSet<String> keys, Node record) {
    if (!keys.add(key)) {
      record.fault("another record is called " + key + " too", "Rename or remove one of the two");
    }
  }
}
