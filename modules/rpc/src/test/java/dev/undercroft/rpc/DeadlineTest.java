package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final CountDownLatch cancelled = new CountDownLatch(1);

  @Test
  void a_call_without_a_deadline_is_ended_by_the_server_and_its_handler_told() throws Exception {
    try (var server = withShortDeadline()) {
      var failure = Failure.of(() -> slow(server.catalog()));

      assertThat(failure.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
      assertThat(failure.reason()).isEqualTo("undercroft/DEADLINE_EXCEEDED");
      assertThat(failure.trailers().get(RequestId.HEADER)).isNotEmpty();
      Waiting.until(cancelled);
    }
  }

  @Test
  void so_is_a_call_of_a_service_that_never_waits() throws Exception {
    var bounds = new CallBounds(Duration.ofMillis(100), Limits.REQUEST_BYTES, 8, 8, 8, 8);
    var never =
        Prebuilt.fetching(
            CatalogServiceGrpc.getGetEnemyMethod(), (_, _) -> new CompletableFuture<>());
    var service = Prebuilt.service(CatalogServiceGrpc.getServiceDescriptor(), List.of(never));
    try (var server = new TestServer(List.of(new RpcService(service, Lane.MEMORY)), bounds)) {
      var failure = Failure.of(() -> slow(server.catalog()));

      assertThat(failure.reason()).isEqualTo("undercroft/DEADLINE_EXCEEDED");
    }
  }

  @Test
  void a_deadline_longer_than_ours_is_cut() throws Exception {
    try (var server = withShortDeadline()) {
      var patient = server.catalog().withDeadlineAfter(1, TimeUnit.HOURS);

      assertThat(Failure.of(() -> slow(patient)).reason())
          .isEqualTo("undercroft/DEADLINE_EXCEEDED");
    }
  }

  @Test
  void a_call_that_never_sends_its_request_is_ended_too() throws Exception {
    try (var server = withShortDeadline()) {
      var end = new CompletableFuture<Status>();
      // As a stream, since gRPC's client holds back a unary call until it has its request.
      var method =
          CatalogServiceGrpc.getGetEnemyMethod().toBuilder()
              .setType(MethodType.CLIENT_STREAMING)
              .build();
      var call = server.channel().newCall(method, CallOptions.DEFAULT);
      call.start(
          new ClientCall.Listener<GetEnemyResponse>() {
            @Override
            public void onClose(Status status, Metadata trailers) {
              end.complete(status);
            }
          },
          new Metadata());
      call.request(1);

      assertThat(end.get(30, TimeUnit.SECONDS).getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
    }
  }

  @Test
  void a_handler_sees_the_callers_deadline_or_ours_whichever_is_earlier() throws Exception {
    try (var server = TestServer.answering(_ -> TestCatalog.named(secondsLeft()))) {
      var stub = server.catalog();

      assertThat(seconds(stub)).isEqualTo(Limits.UNARY_DEADLINE.toSeconds() - 1);
      assertThat(seconds(stub.withDeadlineAfter(1, TimeUnit.HOURS)))
          .isEqualTo(Limits.UNARY_DEADLINE.toSeconds() - 1);
      assertThat(seconds(stub.withDeadlineAfter(3, TimeUnit.SECONDS))).isEqualTo(2);
    }
  }

  @Test
  void a_stream_outlives_the_deadline_of_unary_calls() throws Exception {
    try (var server = withShortDeadline()) {
      var watch = new Watch(server.channel());
      watch.awaitStatus("NOT_SERVING");
      Failure.of(() -> slow(server.catalog()));

      server.health.set(true);

      watch.awaitStatus("SERVING");
    }
  }

  private TestServer withShortDeadline() {
    var bounds = new CallBounds(Duration.ofMillis(100), Limits.REQUEST_BYTES, 8, 8, 8, 8);
    return new TestServer(List.of(RpcService.blocking(new TestCatalog(_ -> stuck()))), bounds);
  }

  private GetEnemyResponse stuck() {
    Context.current().addListener(_ -> cancelled.countDown(), Runnable::run);
    Waiting.until(cancelled);
    return TestCatalog.named("too late");
  }

  private static void slow(CatalogServiceBlockingStub stub) {
    stub.getEnemy(request("goblin"));
  }

  private static String secondsLeft() {
    return Long.toString(Context.current().getDeadline().timeRemaining(TimeUnit.SECONDS));
  }

  private static long seconds(CatalogServiceBlockingStub stub) {
    return Long.parseLong(stub.getEnemy(request("goblin")).getEnemy().getName());
  }
}
