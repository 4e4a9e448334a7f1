package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A data folder for one test: a sound kind `things`, which the test then spoils.
final class SchemaFolder {
  private static final String HEAD =
      "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$id\": \"%s.schema.json\",";
  static final String ID =
      "\"id\": {\"x-field\": 1, \"type\": \"string\", \"maxLength\": 9, \"description\": \"Id.\"}";

  private final Path data;

  SchemaFolder(Path data) {
    this.data = data;
    things("");
  }

  /// The kind `things` with properties beside its id, such as `"x": {…}`.
  SchemaFolder things(String properties) {
    return things(properties, "\"id\"", "");
  }

  /// @param required names in quotes
  /// @param keywords of the root, followed by a comma each
  SchemaFolder things(String properties, String required, String keywords) {
    return kind("things", "Thing", 1, keywords, required, properties);
  }

  /// A sound kind beside it.
  SchemaFolder kind(String name, String title, int number, String keywords) {
    return kind(name, title, number, keywords, "\"id\"", "");
  }

  private SchemaFolder kind(
      String name, String title, int number, String keywords, String required, String properties) {
    return file(
        name,
        """
        "title": "%s", "description": "Some.", "x-field": %d, %s "type": "object",
        "additionalProperties": false, "required": [%s],
        "properties": {
        %s%s
        }}\
        """
            .formatted(
                title,
                number,
                keywords,
                required,
                ID,
                properties.isEmpty() ? "" : ",\n" + properties));
  }

  SchemaFolder enums(String definitions) {
    return file("enums", "\"description\": \"Sets.\", \"$defs\": {" + definitions + "}}");
  }

  SchemaFolder common(String definitions) {
    return file("common", "\"description\": \"Shapes.\", \"$defs\": {" + definitions + "}}");
  }

  /// @param rest what follows $schema and $id
  SchemaFolder file(String name, String rest) {
    return raw(name + ".schema.json", HEAD.formatted(name) + "\n" + rest);
  }

  SchemaFolder raw(String file, String text) {
    try {
      Files.createDirectories(data.resolve("schemas"));
      Files.writeString(data.resolve("schemas").resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Model read() {
    return SchemaReader.read(data);
  }

  /// What the reader says, one sentence a fault.
  List<String> faults() {
    var said = new ArrayList<String>();
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            SchemaException.class, e -> e.faults().forEach(fault -> said.add(fault.toString())));
    return said;
  }

  /// The one thing the reader says, without the folder.
  String fault() {
    List<String> faults = faults();
    if (faults.size() != 1) {
      throw new AssertionError("expected one fault:\n" + String.join("\n", faults));
    }
    return faults.getFirst().substring((data + "/schemas/").length());
  }
}
