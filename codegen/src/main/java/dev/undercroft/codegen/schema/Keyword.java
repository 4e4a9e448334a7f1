package dev.undercroft.codegen.schema;

import static dev.undercroft.codegen.schema.Keyword.Where.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every keyword that a schema may use. JSON Schema has more; what isn't here is refused, since
/// some writer (proto, tables, TypeScript) would quietly not follow it.
enum Keyword {
  /// Draft 2020-12, in every file.
  SCHEMA("$schema", FILE),
  /// The file's own name, in every file.
  ID("$id", FILE),
  /// Shapes that others refer to.
  DEFS("$defs", DEFINITIONS),
  /// Points into common.schema.json or enums.schema.json. Keywords beside it win over a scalar's.
  REF("$ref", USE),
  /// Name of the protobuf message, in Pascal case.
  TITLE("title", OBJECT),
  /// What it is, with unit; becomes every comment. One line that ends with a full stop.
  DESCRIPTION("description", FILE, OBJECT, FIELD, SCALAR, LIST, ENUM, VALUE, USE),
  /// object, string, integer, number, boolean or array.
  TYPE("type", OBJECT, SCALAR, LIST, ENUM),

  /// Protobuf number of a field, an enum value, or a kind in Content; never used twice.
  X_FIELD("x-field", KIND, FIELD, VALUE),
  /// Property that records are keyed by; id unless given.
  X_KEY("x-key", KIND),
  /// true for a kind of one record and no key.
  X_SINGLE("x-single", KIND),
  /// What RPCs and JSON call the kind, where the rule gives a bad name.
  X_NAMES("x-names", KIND),
  /// What follows List in the RPC; the kind's name in Pascal case unless given.
  LIST_RPC("list_rpc", NAMES),
  /// What follows Get in the RPC; the title unless given.
  GET_RPC("get_rpc", NAMES),
  /// Field of the List response; the kind's name unless given.
  LIST_FIELD("list_field", NAMES),
  /// Field of the Get response; the title in snake case unless given.
  GET_FIELD("get_field", NAMES),

  /// Always false: a misspelt property must not pass.
  ADDITIONAL_PROPERTIES("additionalProperties", OBJECT),
  /// Properties that every record has; the others may be absent.
  REQUIRED("required", OBJECT),
  /// The fields.
  PROPERTIES("properties", OBJECT),
  /// Numbers and names of what was removed: fields, enum values, and in common.schema.json kinds.
  X_RESERVED("x-reserved", OBJECT, ENUM, DEFINITIONS),
  /// Number that was removed.
  RESERVED_FIELD("field", RESERVED),
  /// Name that was removed.
  RESERVED_NAME("name", RESERVED),

  /// Fewest code points.
  MIN_LENGTH("minLength", TEXT),
  /// Most code points.
  MAX_LENGTH("maxLength", TEXT),
  /// Regular expression that JavaScript, Java and PostgreSQL read alike.
  PATTERN("pattern", TEXT),
  /// Kind whose record the value names.
  X_REF("x-ref", TEXT, WHOLE),
  /// Smallest value.
  MINIMUM("minimum", WHOLE, REAL),
  /// Largest value.
  MAXIMUM("maximum", WHOLE, REAL),
  /// true for 64 bits; JSON then carries the number as text.
  X_INT64("x-int64", WHOLE),
  /// What records get that were there before the field.
  DEFAULT("default", PLAIN_FIELD),

  /// What a list holds.
  ITEMS("items", LIST),
  /// Fewest elements.
  MIN_ITEMS("minItems", LIST),
  /// Most elements.
  MAX_ITEMS("maxItems", LIST),
  /// true when no element may appear twice.
  UNIQUE_ITEMS("uniqueItems", LIST),

  /// The words of a closed set, for validators.
  ENUM_WORDS("enum", ENUM),
  /// The same words, each with its number and meaning.
  X_VALUES("x-values", ENUM),
  /// What the game's source calls an enum value, such as a map glyph.
  LITERAL("literal", VALUE);

  /// A part of a schema that keywords may stand in. A place in a file is often several at once: a
  /// property of type string is a FIELD, a PLAIN_FIELD, a SCALAR and a TEXT.
  enum Where {
    FILE,
    KIND,
    DEFINITIONS,
    NAMES,
    RESERVED,
    OBJECT,
    FIELD,
    /// A field that holds one plain value.
    PLAIN_FIELD,
    SCALAR,
    TEXT,
    WHOLE,
    REAL,
    LIST,
    ENUM,
    VALUE,
    /// Whatever says $ref.
    USE
  }

  private final String spelling;
  private final Set<Where> places;

  Keyword(String spelling, Where... places) {
    this.spelling = spelling;
    this.places = Set.of(places);
  }

  String spelling() {
    return spelling;
  }

  static Optional<Keyword> of(String spelling) {
    return Arrays.stream(values()).filter(k -> k.spelling.equals(spelling)).findFirst();
  }

  boolean in(Set<Where> here) {
    return places.stream().anyMatch(here::contains);
  }

  /// The spellings that may stand in a place.
  static List<String> allowed(Set<Where> here) {
    return Arrays.stream(values()).filter(k -> k.in(here)).map(Keyword::spelling).toList();
  }
}
