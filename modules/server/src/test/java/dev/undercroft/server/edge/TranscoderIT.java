package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.server.edge.EdgeFixture.Change;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Envoy's transcoder against JsonFormat: what ContentJsonService prebuilds must be what the
/// transcoder would print of the catalog's messages.
class TranscoderIT {
  private static EdgeFixture fixture;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    fixture =
        EdgeFixture.start(
            folder,
            Change.text(text ->
                text.replace(
                    ContentJsonServiceGrpc.SERVICE_NAME, CatalogServiceGrpc.SERVICE_NAME)));
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  static Iterable<String> paths() {
    return SampleContent.answers().keySet();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void the_transcoder_prints_what_json_format_prints(String path) throws Exception {
    var transcoded = fixture.edge().get("/api/" + path);

    assertThat(json(transcoded)).isEqualTo(json(SampleContent.answers().get(path)));
  }
}
