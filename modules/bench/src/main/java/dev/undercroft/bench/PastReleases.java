package dev.undercroft.bench;

import dev.undercroft.bench.measure.Goal;
import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.stand.Frame;
import dev.undercroft.bench.stand.ReleaseStand;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.feed.v1.GetContentDeltaRequest;
import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Reads of releases that are not active, and the size of a whole release and of what differs from
/// the one before.
final class PastReleases {
  private static final int READS = 20;

  private final ReleaseStand stand;

  PastReleases(ReleaseStand stand) {
    this.stand = stand;
  }

  /// @param newest that is active
  List<Row> run(int newest) {
    int oldest = Math.max(1, newest - READS - 1);
    var rows = new ArrayList<Row>();
    rows.add(read("A past release, cold", oldest, newest));
    rows.add(read("A past release, warm", oldest, newest));
    rows.addAll(sizes(newest));
    return rows;
  }

  // Each node fetches a release for itself.
  private Row read(String what, int from, int to) {
    var histogram = new Histogram(3);
    for (Channel node : stand.nodes()) {
      var catalog = CatalogServiceGrpc.newBlockingStub(node);
      for (int release = from; release < to; release++) {
        long start = System.nanoTime();
        catalog.listEnemies(ListEnemiesRequest.newBuilder().setRelease(release).build());
        histogram.recordValue(System.nanoTime() - start);
      }
    }
    return new Row.Measured(
        what + ", p50", histogram.getValueAtPercentile(50) / 1e6, "ms", Goal.none());
  }

  private List<Row> sizes(int newest) {
    Channel node = stand.nodes().getFirst();
    var whole = GetContentRequest.getDefaultInstance();
    var delta = GetContentDeltaRequest.newBuilder().setFrom(newest - 1).setTo(newest).build();
    int wholeBytes = CatalogServiceGrpc.newBlockingStub(node).getContent(whole).getSerializedSize();
    int deltaBytes =
        ReleaseFeedServiceGrpc.newBlockingStub(node).getContentDelta(delta).getSerializedSize();
    return List.of(
        bytes("A whole release, gRPC", wholeBytes + Frame.HEAD_BYTES, Goal.none()),
        bytes(
            "A whole release, gRPC-Web gzip",
            webBytes(CatalogServiceGrpc.getGetContentMethod(), whole.toByteArray()),
            Goal.none()),
        bytes(
            "A change of one number, gRPC",
            deltaBytes + Frame.HEAD_BYTES,
            Goal.noMore(1_024, "bytes")),
        bytes(
            "A change of one number, gRPC-Web gzip",
            webBytes(ReleaseFeedServiceGrpc.getGetContentDeltaMethod(), delta.toByteArray()),
            Goal.noMore(1_024, "bytes")));
  }

  private static Row bytes(String what, int bytes, Goal goal) {
    return new Row.Measured(what, bytes, "bytes", goal);
  }

  private int webBytes(MethodDescriptor<?, ?> method, byte[] message) {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/%s"
                        .formatted(stand.edgePort(), method.getFullMethodName())))
            .header("content-type", "application/grpc-web+proto")
            .header("x-grpc-web", "1")
            .header("accept-encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(Frame.of(message)))
            .build();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(request, BodyHandlers.ofByteArray()).body().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the bench was interrupted", e);
    }
  }
}
