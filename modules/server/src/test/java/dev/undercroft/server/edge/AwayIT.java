package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.Edge.json;
import static dev.undercroft.server.edge.EdgeFixture.await;
import static dev.undercroft.server.edge.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.server.edge.EdgeFixture.Change;
import io.grpc.Status;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is gone, or as good as gone, for longer than calls wait.
class AwayIT {
  @TempDir Path folder;
  private final List<Socket> filling = new ArrayList<>();
  private EdgeFixture fixture;

  @AfterEach
  void stop() throws Exception {
    for (var socket : filling) {
      socket.close();
    }
    fixture.close();
  }

  @Test
  void it_is_said_without_anything_internal() throws Exception {
    var edge = start(Map.of(Figure.READ_RETRIES, 1));
    fixture.server().kill();

    var answer = edge.get("/api/enemies");

    assertRefused(answer, 503, 14, "SERVER_UNREACHABLE");
    assertThat(header(answer, "retry-after")).isEqualTo("1");
    assertThat(json(answer).at("/message").stringValue())
        .isEqualTo("the server can't be reached now, please try again");
    assertRefused(edge::content, Status.Code.UNAVAILABLE, "SERVER_UNREACHABLE");
    assertRefused(
        GrpcWeb.call(edge, "undercroft.content.v1.CatalogService/GetContent", new byte[0]),
        Status.Code.UNAVAILABLE,
        "SERVER_UNREACHABLE");
  }

  @Test
  void one_that_is_known_to_be_ailing_is_asked_all_the_same_being_the_only_one() throws Exception {
    var edge = start(Map.of(Figure.HEALTH_INTERVAL, "0.2s"));
    fixture.server().kill();
    await(() -> fixture.counted("cluster.server.membership_healthy") == 0);
    var answer = edge.ask("/api/enemies");

    fixture.server().startAgain();

    assertThat(answer.get().statusCode()).isEqualTo(200);
    await(() -> fixture.counted("cluster.server.membership_healthy") == 1);
  }

  @Test
  void one_that_is_there_and_silent_is_given_up_and_reads_are_asked_again() throws Exception {
    var edge =
        start(Map.of(Figure.UPSTREAM_PING_INTERVAL, "0.2s", Figure.UPSTREAM_PING_TIMEOUT, "0.1s"));
    fixture.server().kill();
    CompletableFuture<HttpResponse<byte[]>> answer;
    try (var _ = listen(50)) {
      answer = edge.ask("/api/enemies");
      await(() -> fixture.counted("cluster.server.http2.keepalive_timeout") > 0);
      assertThat(answer).isNotDone();
    }

    fixture.server().startAgain();

    assertThat(answer.get().statusCode()).isEqualTo(200);
  }

  @Test
  void only_so_many_calls_are_tried_again_at_once() throws Exception {
    var edge = start(Map.of(Figure.UPSTREAM_RETRIES, 2));
    fixture.server().kill();

    var answers = ask(edge, 8);

    await(() -> fixture.counted("cluster.server.upstream_rq_retry_overflow") > 0);
    assertSomeRefused(answers);
  }

  @Test
  void only_so_many_wait_for_a_connection() throws Exception {
    var edge = start(Map.of(Figure.UPSTREAM_PENDING, 1));
    fixture.server().kill();
    List<CompletableFuture<HttpResponse<byte[]>>> answers;
    try (var full = listen(1)) {
      fill(full);

      answers = ask(edge, 8);

      await(() -> fixture.counted("cluster.server.upstream_rq_pending_overflow") > 0);
    }
    assertSomeRefused(answers);
  }

  // Those that were kept are answered once the server is back.
  private void assertSomeRefused(List<CompletableFuture<HttpResponse<byte[]>>> answers)
      throws Exception {
    fixture.server().startAgain();
    var statuses = new ArrayList<Integer>();
    for (var answer : answers) {
      statuses.add(answer.get().statusCode());
    }
    assertThat(statuses).contains(200, 503).containsOnly(200, 503);
  }

  private static List<CompletableFuture<HttpResponse<byte[]>>> ask(Edge edge, int calls) {
    return IntStream.range(0, calls).mapToObj(call -> edge.ask("/api/enemies")).toList();
  }

  // In the server's place: takes connections and says nothing.
  private ServerSocket listen(int backlog) throws Exception {
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(fixture.server().address(), backlog);
    return socket;
  }

  // Until the system takes no more: whoever connects then waits.
  private void fill(ServerSocket server) throws Exception {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    while (filling.size() < 10) {
      var socket = new Socket();
      filling.add(socket);
      try {
        socket.connect(address, 50);
      } catch (SocketTimeoutException e) {
        return;
      }
    }
    throw new AssertionError("it takes every connection");
  }

  private Edge start(Map<Figure, Object> figures) throws Exception {
    fixture = EdgeFixture.start(folder, Change.of(figures));
    return fixture.edge();
  }
}
