package dev.undercroft.codegen.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON file and keeps the place of every part. Jackson's tree forgets them.
final class JsonReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final Faults faults;
  private final JsonParser parser;

  private JsonReader(String file, Faults faults, JsonParser parser) {
    this.file = file;
    this.faults = faults;
    this.parser = parser;
  }

  /// The root object of the file; empty, and a fault added, when there is none.
  static Optional<Json.Obj> read(Path path, Faults faults) {
    String file = path.toString();
    try (JsonParser parser =
        FACTORY.createParser(
            tools.jackson.core.ObjectReadContext.empty(), Files.readString(path))) {
      return new JsonReader(file, faults, parser).root();
    } catch (CharacterCodingException e) {
      faults.add(Json.Place.file(file), "is not UTF-8", "Save it as UTF-8");
      return Optional.empty();
    } catch (StreamReadException e) {
      TokenStreamLocation at = e.getLocation();
      faults.add(
          new Json.Place(file, at.getLineNr(), at.getColumnNr(), ""),
          "is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse("cut off"),
          "Mend the JSON there");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Json.Obj> root() {
    if (parser.nextToken() == null) {
      faults.add(Json.Place.file(file), "is empty", "Write a schema, or remove the file");
      return Optional.empty();
    }
    Json root = value("");
    if (parser.nextToken() != null) {
      faults.add(here(""), "has more after the schema's end", "Keep one object in the file");
    }
    if (root instanceof Json.Obj object) {
      return Optional.of(object);
    }
    faults.add(root.place(), "holds " + root.kind(), "Make it an object");
    return Optional.empty();
  }

  private Json value(String pointer) {
    Json.Place place = here(pointer);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> new Json.Text(place, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(place, parser.getDecimalValue());
      case VALUE_TRUE -> new Json.Flag(place, true);
      case VALUE_FALSE -> new Json.Flag(place, false);
      case VALUE_NULL -> new Json.Null(place);
      default -> throw new IllegalStateException("a JSON value can't begin with " + token);
    };
  }

  private Json.Obj object(Json.Place place) {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String pointer = place.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
      if (members.containsKey(name)) {
        faults.add(here(pointer), "stands here for the second time", "Keep one of the two");
      }
      parser.nextToken();
      members.put(name, value(pointer));
    }
    return new Json.Obj(place, members);
  }

  private Json.Arr array(Json.Place place) {
    var elements = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(place.pointer() + "/" + elements.size()));
    }
    return new Json.Arr(place, elements);
  }

  private Json.Place here(String pointer) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Json.Place(file, at.getLineNr(), at.getColumnNr(), pointer);
  }
}
