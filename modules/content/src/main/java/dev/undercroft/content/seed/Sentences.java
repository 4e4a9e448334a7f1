package dev.undercroft.content.seed;

import com.networknt.schema.Error;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What a broken schema keyword means to somebody who edits seeds.
final class Sentences {
  private Sentences() {}

  /// @param label what the value is called: hp
  /// @param place schema of the value
  static String about(Error error, String label, JsonNode place) {
    JsonNode value = error.getInstanceNode();
    JsonNode limit = error.getSchemaNode();
    String what = label.isEmpty() ? "The file" : label;
    return switch (error.getKeyword()) {
      case "type" -> type(what, value, limit.stringValue(""));
      case "enum" -> word(what, value, limit);
      case "pattern" -> pattern(what, value, limit.stringValue(""), place);
      case "format" -> format(what, value, limit.stringValue(""));
      case "minimum" -> range(what, value, place, limit);
      case "maximum" -> range(what, value, place, limit);
      case "minLength" ->
          value.stringValue("").isEmpty()
              ? what + " is empty." + says(place)
              : "%s is %s: at least %s characters.".formatted(what, Quote.value(value), limit);
      case "maxLength" ->
          "%s is %d characters long: %s at most. It reads %s."
              .formatted(what, length(value), limit, Quote.value(value));
      case "minItems" ->
          "%s has %d entries: at least %s.%s".formatted(what, value.size(), limit, says(place));
      case "maxItems" ->
          "%s has %d entries: %s at most; remove %d."
              .formatted(what, value.size(), limit, value.size() - limit.intValue());
      default -> "%s is %s: %s.".formatted(what, Quote.value(value), error.getMessage());
    };
  }

  private static String type(String what, JsonNode value, String wanted) {
    String mend = "";
    if (value.isString() && !wanted.equals("string")) {
      mend = StringGuess.unquoted(value.stringValue(), wanted);
    } else if (value.isValueNode() && !value.isNull() && wanted.equals("string")) {
      mend = " Write \"%s\".".formatted(Quote.shortened(value.toString()));
    } else if (value.isNull()) {
      mend = " A field without a value is left out.";
    } else if (wanted.equals("array") && value.isValueNode()) {
      mend = " Write [%s].".formatted(Quote.value(value));
    }
    return "%s is %s; it takes %s.%s".formatted(what, Quote.value(value), name(wanted), mend);
  }

  private static String word(String what, JsonNode value, JsonNode words) {
    List<String> valid =
        StreamSupport.stream(words.spliterator(), false).map(w -> w.stringValue("")).toList();
    String question = value.isString() ? Nearest.question(value.stringValue(), valid) : "";
    return "%s is %s, which is none of its words: %s.%s%s"
        .formatted(
            what,
            Quote.value(value),
            String.join(", ", valid),
            question,
            LookAlikes.stranger(value.stringValue("")));
  }

  private static String pattern(String what, JsonNode value, String pattern, JsonNode place) {
    String text = value.stringValue("");
    String stranger = LookAlikes.stranger(text);
    return "%s is %s, which does not match %s.%s%s"
        .formatted(
            what,
            Quote.value(value),
            pattern,
            says(place),
            stranger.isEmpty() ? StringGuess.matching(text, pattern) : stranger);
  }

  private static String format(String what, JsonNode value, String format) {
    String mend = format.equals("date-time") ? StringGuess.time(value.stringValue("")) : "";
    return "%s is %s, which is not a %s.%s".formatted(what, Quote.value(value), format, mend);
  }

  private static String range(String what, JsonNode value, JsonNode place, JsonNode nearest) {
    String range =
        place.has("minimum") && place.has("maximum")
            ? place.path("minimum") + " to " + place.path("maximum")
            : (place.has("minimum")
                ? place.path("minimum") + " or more"
                : place.path("maximum") + " or less");
    return "%s is %s; it takes %s. The nearest is %s."
        .formatted(what, Quote.value(value), range, nearest);
  }

  private static String says(JsonNode place) {
    String description = place.path("description").stringValue("");
    return description.isEmpty() ? "" : " " + description;
  }

  private static int length(JsonNode value) {
    String text = value.stringValue("");
    return text.codePointCount(0, text.length());
  }

  private static String name(String type) {
    return switch (type) {
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "string" -> "text in double quotes";
      case "boolean" -> "true or false";
      case "array" -> "a list in [ ]";
      case "object" -> "an object in { }";
      default -> type;
    };
  }
}
