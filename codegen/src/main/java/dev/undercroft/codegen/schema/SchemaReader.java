package dev.undercroft.codegen.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The door to data/schemas: a model that every writer can rely on, or every fault at once.
public final class SchemaReader {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String SUFFIX = ".schema.json";
  private static final String COMMON = "common";
  private static final String ENUMS = "enums";

  /// Files of proto/gen that aren't a kind's.
  private static final Set<String> TAKEN =
      Set.of("content", "options", "catalog_service", "releases");

  private final Path folder;
  private final Faults faults = new Faults();
  private final Map<String, Node> files = new TreeMap<>();

  /// Kinds by file name, those included whose file can't be read.
  private final Set<String> names = new TreeSet<>();

  private SchemaReader(Path folder) {
    this.folder = folder;
  }

  /// Reads `schemas` of a data folder.
  ///
  /// @throws SchemaException with every fault that was found
  public static Model read(Path dataFolder) {
    return new SchemaReader(dataFolder.resolve("schemas")).read();
  }

  private Model read() {
    for (Path path : paths()) {
      file(path);
    }
    Map<String, Node> kindNodes = new TreeMap<>(files);
    kindNodes.keySet().removeAll(Set.of(COMMON, ENUMS));
    Map<String, EnumShape> enums = EnumReader.read(fileOrEmpty(ENUMS));
    var reading = new Reading(faults, enums, names);
    var common = new CommonShapes(fileOrEmpty(COMMON), reading);
    common.check();
    Model model = model(kindNodes, enums, reading, common);
    reading.finish(model);
    checkNames(model, kindNodes, common);
    faults.refuse();
    return model;
  }

  private Model model(
      Map<String, Node> nodes, Map<String, EnumShape> enums, Reading reading, CommonShapes common) {
    var reader = new KindReader(reading, common, new Numbers(common.removedKinds()));
    var kinds = new ArrayList<Kind>();
    nodes.forEach((name, node) -> reader.read(name, node).ifPresent(kinds::add));
    kinds.sort(Comparator.comparingInt(Kind::number));
    return new Model(
        List.copyOf(kinds),
        SharedShapes.usedBy(kinds),
        enums.values().stream().sorted(Comparator.comparing(EnumShape::name)).toList(),
        common.removedKinds());
  }

  private void checkNames(Model model, Map<String, Node> kindNodes, CommonShapes common) {
    var claims = new Claims();
    var tables = new TableNames();
    model.enums().forEach(shape -> claims.claim(shape, definition(shape.name())));
    model.shared().forEach(shape -> claims.claim(shape, common.node(shape)));
    for (Kind kind : model.kinds()) {
      claims.claim(kind, node(kindNodes, kind.name()));
      tables.check(kind, node(kindNodes, kind.name()));
    }
  }

  private Node definition(String name) {
    return fileOrEmpty(ENUMS).object("$defs").flatMap(defs -> defs.object(name)).orElseThrow();
  }

  private static Node node(Map<String, Node> nodes, String kind) {
    return Optional.ofNullable(nodes.get(kind)).orElseThrow();
  }

  private Node fileOrEmpty(String name) {
    var place = Json.Place.file(folder.resolve(name + SUFFIX).toString());
    return files.getOrDefault(name, new Node(new Json.Obj(place, new HashMap<>()), faults));
  }

  private List<Path> paths() {
    if (!Files.isDirectory(folder)) {
      faults.add(
          Json.Place.file(folder.toString()), "is no folder", "Name the folder that holds schemas");
      faults.refuse();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void file(Path path) {
    String file = path.getFileName().toString();
    String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
    if (!Names.SNAKE.matcher(name).matches() || !Files.isRegularFile(path)) {
      faults.add(
          Json.Place.file(path.toString()),
          "is no schema's file name",
          "Name it <kind>.schema.json, the kind in lower snake case, or move it elsewhere");
      return;
    }
    if (TAKEN.contains(name)) {
      faults.add(
          Json.Place.file(path.toString()),
          "a kind can't be called \"" + name + "\", which the API uses itself",
          "Rename the kind");
      return;
    }
    if (!Set.of(COMMON, ENUMS).contains(name)) {
      names.add(name);
    }
    JsonReader.read(path, faults)
        .map(root -> new Node(root, faults))
        .ifPresent(node -> {
          header(node, file);
          files.put(name, node);
        });
  }

  private static void header(Node node, String file) {
    if (!node.text("$schema").equals(Optional.of(DRAFT))) {
      node.fault("$schema", "is not of draft 2020-12", "Write \"$schema\": \"" + DRAFT + "\"");
    }
    if (!node.text("$id").equals(Optional.of(file))) {
      node.fault("$id", "$id is not the file's name", "Write \"$id\": \"" + file + "\"");
    }
  }
}
