package dev.undercroft.codegen.sql;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON values as SQL literals.
final class Literals {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Literals() {}

  static String ofJson(String json) {
    JsonNode value = JSON.readTree(json);
    return value.isString() ? Sql.text(value.asString()) : value.asString();
  }
}
