package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.EdgeFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc;
import dev.undercroft.proto.feed.v1.WatchReleasesRequest;
import dev.undercroft.server.edge.EdgeFixture.Change;
import io.grpc.StatusRuntimeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The watch of releases: what is told leaves at once, in each of the three ways, and the call
/// outlives every other.
class WatchIT {
  private static final String METHOD = "undercroft.feed.v1.ReleaseFeedService/WatchReleases";

  private static EdgeFixture fixture;
  private static HttpClient http;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    // Neither what gives up other calls, nor what ends silent streams, is its limit.
    var limits =
        Map.<Figure, Object>of(
            Figure.READ_LONGEST, "0.3s", Figure.CALL_LONGEST, "0.3s", Figure.STREAM_IDLE, "0.3s");
    fixture = EdgeFixture.start(folder, Change.of(limits));
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterAll
  static void stop() {
    http.shutdownNow();
    fixture.close();
  }

  @Test
  void each_move_is_a_line_of_json_that_comes_while_the_call_goes_on() throws Exception {
    var answer = watch("accept-encoding", "gzip, br");
    assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
    try (var lines = lines(answer)) {
      assertThat(lines.readLine()).contains("\"activation\":\"8\"", "\"enemies\"");
      assertThat(fixture.edge().get("/api/never").statusCode()).isEqualTo(504);

      fixture.server().feed().tell(9);

      assertThat(lines.readLine()).contains("\"activation\":\"9\"");
      assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    }
  }

  @Test
  void it_comes_as_grpc_web_while_the_call_goes_on() throws Exception {
    var request =
        HttpRequest.newBuilder(fixture.edge().url().resolve("/" + METHOD))
            .headers("content-type", "application/grpc-web+proto", "accept-encoding", "gzip, br")
            .POST(
                BodyPublishers.ofByteArray(
                    GrpcWeb.frame(
                        WatchReleasesRequest.newBuilder().setAfter(7).build().toByteArray())));
    var answer = http.send(request.build(), BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      assertThat(frame(body)).isEqualTo(SampleFeed.move(8).toByteArray());

      fixture.server().feed().tell(9);

      assertThat(frame(body)).isEqualTo(SampleFeed.move(9).toByteArray());
    }
  }

  @Test
  void it_comes_over_native_grpc_and_ends_with_the_server_without_being_sent_again()
      throws Exception {
    int before = fixture.server().feed().calls();
    var watch =
        ReleaseFeedServiceGrpc.newBlockingStub(fixture.edge().channel())
            .watchReleases(WatchReleasesRequest.newBuilder().setAfter(7).build());
    assertThat(watch.next()).isEqualTo(SampleFeed.move(8));

    fixture.server().kill();

    assertThatThrownBy(watch::hasNext).isInstanceOf(StatusRuntimeException.class);
    fixture.server().startAgain();
    await(() -> fixture.edge().get("/api/enemies").statusCode() == 200);
    assertThat(fixture.server().feed().calls()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"after=soon", "after=1.5", "after=99999999999999999999", "since=1"})
  void what_is_no_move_is_refused_before_it_is_watched(String query) throws Exception {
    assertThat(fixture.edge().get("/api/releases/watch?" + query).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<InputStream> watch(String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(fixture.edge().url().resolve("/api/releases/watch?after=7"));
    return http.send(request.headers(headers).build(), BodyHandlers.ofInputStream());
  }

  private static BufferedReader lines(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8), 1);
  }

  private static byte[] frame(InputStream body) throws IOException {
    assertThat(body.read()).isZero();
    return body.readNBytes(ByteBuffer.wrap(body.readNBytes(4)).getInt());
  }
}
