package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.Edge.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page and its files, on the same port as the API.
class PageIT {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

  private static EdgeFixture fixture;
  private static Edge edge;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    fixture = EdgeFixture.start(folder);
    edge = fixture.edge();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?from=mail",
        "/codex",
        "/codex/",
        "/codex/enemies/goblin",
        "/codex/a/b/c",
        "/character",
        "/character/dwarf/warrior/5",
        "/floors",
        "/floors/3",
        "/lore",
        "/lore/sewer_worker?category=characters",
        "/saves",
        "/saves/1",
        "/releases",
        "/releases/11..12",
        "/account",
        "/sign-in",
        "/sign-up"
      })
  void every_address_of_the_page_is_the_page(String path) throws Exception {
    var answer = edge.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
    assertThat(answer.body()).isEqualTo(edge.get("/").body());
  }

  @Test
  void the_page_may_load_nothing_from_elsewhere_and_be_framed_by_nobody() throws Exception {
    var answer = edge.get("/");

    assertThat(header(answer, "content-security-policy"))
        .startsWith("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
  }

  @Test
  void what_is_named_after_its_content_may_be_kept_for_ever() throws Exception {
    var answer = edge.get(script());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "content-type")).isEqualTo("text/javascript");
    assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(answer, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
  }

  @Test
  void the_explorer_may_draw_icons_from_its_styles_and_load_nothing_else_from_elsewhere()
      throws Exception {
    var answer = edge.get("/explorer/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
    assertThat(header(answer, "content-security-policy"))
        .startsWith("default-src 'self'; img-src 'self' data:;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(new String(answer.body())).contains("An explorer");
  }

  // Its files are named as seen from the folder.
  @Test
  void the_explorers_address_ends_with_a_slash() throws Exception {
    var answer = edge.get("/explorer");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "location")).endsWith("/explorer/");
  }

  @Test
  void scripts_are_compressed_for_who_takes_it() throws Exception {
    var answer = edge.get(script(), "accept-encoding", "br");

    assertThat(header(answer, "content-encoding")).isEqualTo("br");
  }

  @Test
  void other_files_are_asked_for_again_each_time() throws Exception {
    var answer = edge.get("/favicon.svg");

    assertThat(header(answer, "content-type")).isEqualTo("image/svg+xml");
    assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/codexes",
        "/account/mira",
        "/assets/gone.js",
        "/assets",
        "/assets/",
        "/index.htm"
      })
  void an_unknown_path_is_404_that_nobody_keeps(String path) throws Exception {
    var answer = edge.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "cache-control")).isEqualTo("no-store");
    assertThat(json(answer).at("/code").intValue()).isEqualTo(5);
    assertThat(json(answer).at("/details/0/reason").stringValue()).isEqualTo("PATH_UNKNOWN");
  }

  @Test
  void a_browser_is_shown_the_way_back_instead() throws Exception {
    var answer = edge.get("/nothing", "accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(new String(answer.body())).contains("href=/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/..%2f..%2fapi.pb",
        "/assets/%2e%2e/%2e%2e/api.pb",
        "/%2e%2e/api.pb",
        "/..%5capi.pb",
        "//api.pb",
        "/envoy.yaml"
      })
  void nothing_outside_the_folder_is_served(String path) throws Exception {
    assertThat(edge.get(path).statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource({"POST, /", "PUT, /favicon.svg", "DELETE, /assets/index-1a2b.js"})
  void the_page_is_only_read(String method, String path) throws Exception {
    assertThat(edge.send(method, path, BodyPublishers.noBody()).statusCode()).isEqualTo(404);
  }

  @Test
  void head_tells_about_the_page_without_it() throws Exception {
    var answer = edge.send("HEAD", "/", BodyPublishers.noBody());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  private static String script() throws Exception {
    var script = SCRIPT.matcher(new String(edge.get("/").body()));
    assertThat(script.find()).isTrue();
    return script.group(1);
  }
}
