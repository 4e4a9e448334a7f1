package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.database.PostgresUrl;
import dev.undercroft.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One `up`, and what people and scripts find while it runs.
class UpIT {
  private static Product product;
  private static Launched up;

  @BeforeAll
  static void start() throws Exception {
    product = Product.named("up");
    up = product.up();
  }

  @AfterAll
  static void stop() throws Exception {
    up.close();
    product.close();
  }

  @Test
  void it_says_how_it_goes_on_and_where_everything_is() throws Exception {
    assertThat(up.output())
        .contains("PostgreSQL …", "Redis …", "Migrations: ", "Seeds: release 1", "Server …")
        .contains("Envoy …", "Undercroft is up.", up.runFile().web(), up.runFile().grpc());
  }

  @Test
  void the_call_that_it_proposes_is_answered() throws Exception {
    var call = Pattern.compile("Try: +curl (\\S+)").matcher(up.output());

    assertThat(call.find()).isTrue();
    assertThat(Launched.fetch(call.group(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void page_and_content_come_from_one_address() throws Exception {
    assertThat(up.get("/").body()).contains("<title>A page</title>");
    assertThat(up.get("/api/enemies").body()).contains("\"goblin\"");
    assertThat(Launched.fetch(up.runFile().metrics()).body())
        .contains("undercroft_content_release", "undercroft_content_differences");
    assertThat(Launched.fetch(up.runFile().envoyAdmin() + "/ready").body()).contains("LIVE");
  }

  @Test
  void a_release_asked_for_by_its_number_may_be_kept_for_ever() throws Exception {
    for (String path : List.of("/api/releases/1/content", "/api/enemies/goblin?release=1")) {
      var answer = up.get(path);

      assertThat(answer.body()).contains("\"number\":1,", "\"goblin\"");
      assertThat(answer.headers().firstValue("cache-control"))
          .hasValue("public, max-age=31536000, immutable");
      String etag = answer.headers().firstValue("etag").orElseThrow();
      assertThat(up.get(path, "if-none-match", etag).statusCode()).isEqualTo(304);
    }
    assertThat(up.get("/api/releases").body()).contains("\"number\":1,", "\"active\":true");
    assertThat(up.get("/api/releases/1").body()).contains("\"author\":\"up\"");
    assertThat(up.get("/api/releases/2/content").statusCode()).isEqualTo(404);
  }

  @Test
  void run_json_names_addresses_and_processes_for_its_user_alone() throws Exception {
    Path file = RunFile.in(product.home());
    JsonNode run = JsonMapper.shared().readTree(Files.readString(file));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(run.propertyNames())
        .containsExactly(
            "web", "api", "grpc", "metrics", "envoyAdmin", "database", "redis", "pids");
    assertThat(run.at("/pids").propertyNames())
        .containsExactlyInAnyOrder("launcher", "server", "postgres", "redis", "envoy");
    assertThat(run.at("/web").stringValue()).matches("http://127\\.0\\.0\\.1:\\d+");
    assertThat(run.at("/api")).isEqualTo(run.at("/web"));
    assertThat(run.at("/grpc").stringValue()).matches("127\\.0\\.0\\.1:\\d+");
    assertThat(run.at("/redis").stringValue()).matches("redis://127\\.0\\.0\\.1:\\d+");
    assertThat(run.at("/pids/launcher").longValue()).isEqualTo(up.pid());
    assertThat(run.at("/pids/server").longValue()).isEqualTo(up.pid());
    assertThat(up.children())
        .contains(
            run.at("/pids/postgres").longValue(),
            run.at("/pids/redis").longValue(),
            run.at("/pids/envoy").longValue());
    assertThat(PostgresUrl.parse(run.at("/database").stringValue()).database())
        .isEqualTo("undercroft");
  }

  @Test
  void a_second_one_in_the_folder_says_where_the_first_one_runs() throws Exception {
    var second = product.run("up");

    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err())
        .isEqualTo(
            "undercroft: Undercroft runs in this folder already: %s (process %d)\n"
                .formatted(up.runFile().web(), up.pid()));
    assertThat(up.get("/api/enemies").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"EDGE_PORT", "GRPC_PORT", "METRICS_PORT"})
  void a_taken_port_is_one_sentence_that_names_the_setting(Setting setting) throws Exception {
    String address =
        switch (setting) {
          case EDGE_PORT -> up.runFile().web();
          case GRPC_PORT -> up.runFile().grpc();
          default -> up.runFile().metrics().replace("/metrics", "");
        };
    String port = address.substring(address.lastIndexOf(':') + 1);
    try (var other = Product.named("other")) {
      other.set(setting, port);

      var refused = other.run("up");

      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err())
          .isEqualTo(
              "undercroft: port %s is taken by another program: stop that one, or set %s to a free port\n"
                  .formatted(port, setting.variable()));
      assertThat(RunFile.in(other.home())).doesNotExist();
    }
  }

  @Test
  void seeds_of_another_folder_can_be_checked_from_anywhere() throws Exception {
    Path other = product.copyOfData("mended");
    Product.edit(other, "enemies.json", "\"hp\": \\d+", "\"hp\": \"many\"");

    var sound = product.run(other, "seed", "check", "--data", "../data");
    var faulty = product.run(other, "seed", "check", "--data", ".");

    assertThat(sound.exit()).isZero();
    assertThat(faulty.exit()).isEqualTo(1);
    assertThat(faulty.out()).startsWith("seeds/enemies.json:");
    assertThat(faulty.err()).isEmpty();
  }

  @Test
  void the_doctor_names_what_was_edited_behind_its_back_and_mends_it() throws Exception {
    try (var database = TestServers.open(PostgresUrl.parse(up.runFile().database()))) {
      database.jooq().execute("update content.enemy set hp = 9999 where id = 'goblin'");
    }
    Path newer = product.copyOfData("newer");
    Product.edit(newer, "enemies.json", "\"symbol\": \"[^\"]+\"", "\"symbol\": \"@\"");
    var ill = product.run("doctor", "--json", "--data", newer.toString());

    assertThat(ill.exit()).isEqualTo(1);
    JsonNode found = JsonMapper.shared().readTree(ill.out()).at("/differences");
    assertThat(found).hasSize(2);
    assertThat(found.at("/0/path").stringValue()).isEqualTo("enemies/goblin.hp");
    assertThat(found.at("/0/between/1").stringValue()).isEqualTo("typed tables");
    assertThat(found.at("/0/right").intValue()).isEqualTo(9999);
    assertThat(found.at("/1/path").stringValue()).endsWith(".symbol");
    assertThat(found.at("/1/between/1").stringValue()).isEqualTo("seeds");

    var mended = product.run("doctor", "--mend");
    assertThat(mended.out())
        .startsWith("Release 1 (")
        .contains("is the same in ", "node " + up.runFile().grpc(), "Envoy " + up.runFile().api());
    assertThat(mended.exit()).isZero();
  }
}
