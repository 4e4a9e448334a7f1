package dev.undercroft.server.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the README of codegen promises, done to a copy of the project: one schema edit, one seed
/// edit, one command, and the new field and the new kind come out of the edge.
class GenerateIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SHRINES_SCHEMA =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "shrines.schema.json",
        "title": "Shrine",
        "description": "A place that gives something for something.",
        "x-field": 99,
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "name", "price"],
        "properties": {
          "id": { "x-field": 1, "$ref": "common.schema.json#/$defs/id", "description": "Id of the shrine." },
          "name": { "x-field": 2, "$ref": "common.schema.json#/$defs/name", "description": "Name as players read it." },
          "price": { "x-field": 3, "type": "integer", "minimum": 0, "maximum": 1000, "description": "What it asks for, in gold." },
          "themes": {
            "x-field": 4,
            "type": "array",
            "maxItems": 8,
            "description": "Themes that it stands in.",
            "items": { "$ref": "common.schema.json#/$defs/id", "x-ref": "themes", "description": "Id of a theme." }
          }
        }
      }
      """;
  private static final String SHRINES =
      """
      {
        "version": "1.0.0",
        "updated_at": "2026-11-23T00:00:00Z",
        "data": [
          { "id": "blood_well", "name": "Blood Well", "price": 0 },
          { "id": "coin_altar", "name": "Coin Altar", "price": 50, "themes": ["sewers"] }
        ]
      }
      """;

  @Test
  void a_field_and_a_kind_need_a_schema_edit_a_seed_edit_and_one_command() throws Exception {
    try (var copy = ProjectCopy.make()) {
      copy.edit(
          "data/schemas/enemies.schema.json",
          "\"properties\": {\n",
          "\"properties\": {\n    \"mood\": { \"x-field\": 98, \"type\": \"string\", \"maxLength\": 20, \"description\": \"Temper, in one word. Absent: none to speak of.\" },\n");
      copy.edit(
          "data/seeds/enemies.json",
          "\"id\": \"goblin\",",
          "\"id\": \"goblin\",\n      \"mood\": \"sour\",");
      copy.write("data/schemas/shrines.schema.json", SHRINES_SCHEMA);
      copy.write("data/seeds/shrines.json", SHRINES);

      copy.run("./undercroft", "generate");

      assertThat(copy.text("proto/gen/undercroft/content/v1/shrines.proto"))
          .contains("message Shrine {");
      assertThat(copy.text("modules/client/src/gen/ids.ts")).contains("\"coin_altar\"");
      assertThat(copy.text("modules/client/src/gen/hooks.ts")).contains("useShrines");
      assertThat(copy.text("modules/client/src/gen/json.ts")).contains("mood?: string");
      assertServed(copy);
    }
  }

  private static void assertServed(ProjectCopy copy) throws IOException, InterruptedException {
    Path output = copy.path("up.log");
    var up =
        copy.start(
            output,
            "env",
            "UNDERCROFT_EDGE_PORT=0",
            "UNDERCROFT_GRPC_PORT=0",
            "UNDERCROFT_METRICS_PORT=0",
            "./undercroft",
            "up");
    try {
      String api = address(copy, up, output);
      assertThat(get(api + "/api/enemies/goblin").at("/enemy/mood").stringValue())
          .isEqualTo("sour");
      assertThat(get(api + "/api/shrines").at("/shrines")).hasSize(2);
      assertThat(get(api + "/api/shrines/coin_altar").at("/shrine/themes/0").stringValue())
          .isEqualTo("sewers");
      assertThat(get(api + "/api/openapi.json").at("/paths").propertyNames())
          .contains("/api/shrines", "/api/shrines/{id}");
    } finally {
      up.destroy();
      assertThat(up.waitFor(30, TimeUnit.SECONDS)).as("stopped").isTrue();
    }
  }

  private static String address(ProjectCopy copy, Process up, Path output)
      throws IOException, InterruptedException {
    Path runFile = copy.path(".undercroft/run.json");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!Files.exists(runFile)) {
      assertThat(up.isAlive() && System.nanoTime() < end)
          .as(() -> ProjectCopy.readable(output))
          .isTrue();
      Thread.sleep(200);
    }
    return JSON.readTree(Files.readAllBytes(runFile)).at("/api").stringValue();
  }

  private static JsonNode get(String url) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body());
    }
  }
}
