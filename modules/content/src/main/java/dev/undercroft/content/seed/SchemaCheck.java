package dev.undercroft.content.seed;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One compiled schema (JSON Schema 2020-12) and what it says about a value of a seed file.
final class SchemaCheck {
  /// Our own keywords say nothing about validity; an unknown one is a misspelt schema.
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .unknownKeywordFactory((keyword, context) ->
              keyword.startsWith("x-")
                  ? new AnnotationKeyword(keyword)
                  : DisallowUnknownKeywordFactory.getInstance().getKeyword(keyword, context))
          .build();

  /// What is said first about a value that breaks several keywords at once.
  private static final List<String> TELLING =
      List.of("type", "enum", "minLength", "maxLength", "pattern", "format");

  private final ObjectNode schema;
  private final Schema compiled;

  private SchemaCheck(ObjectNode schema, Schema compiled) {
    this.schema = schema;
    this.compiled = compiled;
  }

  static SchemaCheck of(ObjectNode schema) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(DIALECT, r -> r.schemaRegistryConfig(config));
    Schema compiled = registry.getSchema(schema);
    compiled.initializeValidators();
    return new SchemaCheck(schema, compiled);
  }

  /// Reports what the schema refuses about the value at the pointer.
  void check(JsonNode value, String pointer, SeedSource source) {
    List<Error> errors =
        compiled.validate(value).stream()
            .sorted(Comparator.comparingInt(SchemaCheck::rank))
            .toList();
    SchemaFaults faults = new SchemaFaults(schema, value, pointer, source);
    errors.forEach(faults::report);
    faults.missing();
  }

  private static int rank(Error error) {
    int rank = TELLING.indexOf(error.getKeyword());
    return rank < 0 ? TELLING.size() : rank;
  }
}
