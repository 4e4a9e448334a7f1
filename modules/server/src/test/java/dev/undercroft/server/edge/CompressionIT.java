package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Large answers are made smaller for who takes it.
class CompressionIT {
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
  @ValueSource(strings = {"gzip", "br", "gzip, br"})
  void json_is_compressed_for_who_takes_it(String accepted) throws Exception {
    var plain = edge.get("/api/enemies");
    var answer = edge.get("/api/enemies", "accept-encoding", accepted);

    assertThat(header(answer, "content-encoding"))
        .isEqualTo(accepted.contains("br") ? "br" : "gzip");
    assertThat(header(answer, "etag")).isEqualTo("W/" + SampleServer.ETAG);
    assertThat(answer.body().length).isLessThan(plain.body().length / 2);
  }

  @Test
  void so_is_grpc_web_as_gzip() throws Exception {
    var answer = listEnemies("gzip");

    assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
    var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(ListEnemiesResponse.parseFrom(GrpcWeb.read(plain).message()))
        .isEqualTo(SampleContent.answers().get("enemies"));
  }

  @Test
  void and_as_brotli() throws Exception {
    var answer = listEnemies("br");

    assertThat(header(answer, "content-encoding")).isEqualTo("br");
    assertThat(answer.body().length).isLessThan(listEnemies("identity").body().length / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/enemies/shade_01", "/api/enemies/nobody"})
  void what_is_small_stays_as_it_is(String path) throws Exception {
    var answer = edge.get(path, "accept-encoding", "br, gzip");

    assertThat(answer.body().length).isLessThan(1024);
    assertThat(header(answer, "content-encoding")).isEmpty();
  }

  private static HttpResponse<byte[]> listEnemies(String accepted) throws Exception {
    return edge.send(
        "POST",
        "/undercroft.content.v1.CatalogService/ListEnemies",
        BodyPublishers.ofByteArray(GrpcWeb.frame(new byte[0])),
        "content-type",
        "application/grpc-web+proto",
        "accept-encoding",
        accepted);
  }
}
