package dev.undercroft.bench.stand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.bench.measure.Ask;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameAskTest {
  private static final Question LIST = new Question("ListEnemies", new byte[0], "");

  private final FrameAsks asks = new FrameAsks();
  private volatile @Nullable Status status = Status.OK;
  private Server server;
  private Ask ask;

  @BeforeEach
  void start() throws Exception {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .maxConcurrentCallsPerConnection(2)
            .addService(new Catalog())
            .build()
            .start();
    ask = asks.ask(LIST, server.getPort(), 1).getFirst();
  }

  @AfterEach
  void stop() {
    asks.close();
    server.shutdownNow();
  }

  @Test
  void a_call_is_answered() throws Exception {
    assertThat(answer()).isEmpty();
  }

  @Test
  void a_refusal_is_told_from_an_answer() throws Exception {
    status = Status.NOT_FOUND;

    assertThat(answer()).get().asString().contains("grpc-status: 5");
  }

  @Test
  void calls_beyond_what_the_server_allows_wait_for_their_turn() throws Exception {
    answer();

    var all = new ArrayList<CompletableFuture<Optional<Throwable>>>();
    for (int i = 0; i < 100; i++) {
      all.add(asked());
    }

    for (var each : all) {
      assertThat(each.get(10, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void a_connection_that_ends_is_told_to_whoever_waits() throws Exception {
    answer();
    status = null;
    var waiting = asked();
    var beyond = asked();
    var last = asked();

    server.shutdownNow();

    for (var each : List.of(waiting, beyond, last)) {
      assertThat(each.get(10, TimeUnit.SECONDS)).isPresent();
    }
  }

  private Optional<Throwable> answer() throws Exception {
    return asked().get(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<Optional<Throwable>> asked() {
    var answered = new CompletableFuture<Optional<Throwable>>();
    ask.ask(wrong -> answered.complete(Optional.ofNullable(wrong)));
    return answered;
  }

  private final class Catalog extends CatalogServiceImplBase {
    @Override
    public void listEnemies(
        ListEnemiesRequest request, StreamObserver<ListEnemiesResponse> answer) {
      Status now = status;
      if (now == null) {
        return; // Never answered.
      }
      if (now.isOk()) {
        answer.onNext(ListEnemiesResponse.getDefaultInstance());
        answer.onCompleted();
      } else {
        answer.onError(now.asRuntimeException());
      }
    }
  }
}
