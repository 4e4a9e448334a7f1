package dev.undercroft.rpc;

import static dev.undercroft.rpc.TestCatalog.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import io.grpc.CallOptions;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status.Code;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestReadingTest {
  private final TestServer server = TestServer.answering(_ -> TestCatalog.named("Goblin"));

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void a_request_that_is_too_large_is_refused_with_a_reason() {
    var failure = Failure.of(() -> server.catalog().getEnemy(large(Limits.REQUEST_BYTES)));

    assertThat(failure.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(failure.reason()).isEqualTo("undercroft/MESSAGE_TOO_LARGE");
    assertThat(failure.message()).isEqualTo("a request may have 524288 bytes at most");
  }

  @Test
  void a_request_that_is_too_large_once_unpacked_is_refused_with_the_same_reason() {
    var stub = server.catalog().withCompression("gzip");

    assertThat(Failure.of(() -> stub.getEnemy(large(Limits.REQUEST_BYTES))).reason())
        .isEqualTo("undercroft/MESSAGE_TOO_LARGE");
    assertThat(stub.getEnemy(request("goblin")).getEnemy().getName()).isEqualTo("Goblin");
  }

  @Test
  void a_request_that_nobody_should_send_is_dropped_unread_by_grpc() {
    var failure = Failure.of(() -> server.catalog().getEnemy(large(Limits.REQUEST_UNREAD_BYTES)));

    assertThat(failure.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(failure.reason()).isEqualTo("none");
  }

  @Test
  void bytes_that_are_no_message_are_an_invalid_request() {
    var failure =
        Failure.of(() -> call("undercroft.content.v1.CatalogService/GetEnemy", new byte[] {-1}));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.reason()).isEqualTo("undercroft/REQUEST_INVALID");
  }

  @Test
  void a_method_that_does_not_exist_is_unknown_and_counted_under_one_name() {
    var first =
        Failure.of(() -> call("undercroft.content.v1.CatalogService/GetDragon", new byte[0]));
    var second = Failure.of(() -> call("undercroft.Nonsense/Do", new byte[0]));

    assertThat(first.code()).isEqualTo(Code.UNIMPLEMENTED);
    assertThat(first.reason()).isEqualTo("undercroft/METHOD_UNKNOWN");
    assertThat(first.message())
        .isEqualTo("there is no method undercroft.content.v1.CatalogService/GetDragon");
    assertThat(second.reason()).isEqualTo("undercroft/METHOD_UNKNOWN");
    assertThat(
            server.metrics.get("undercroft.rpc").tag("method", UnknownMethods.NAME).timer().count())
        .isEqualTo(2);
  }

  @Test
  void headers_that_are_too_large_are_refused() {
    var headers = new Metadata();
    headers.put(RequestId.HEADER, "a".repeat(Limits.METADATA_BYTES));
    var stub =
        server.catalog().withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));

    assertThat(Failure.of(() -> stub.getEnemy(request("goblin"))).code()).isEqualTo(Code.INTERNAL);
    assertThat(server.catalog().getEnemy(request("goblin")).getEnemy().getName())
        .isEqualTo("Goblin");
  }

  private static GetEnemyRequest large(int bytes) {
    return request("a".repeat(bytes));
  }

  private byte[] call(String method, byte[] request) {
    var descriptor =
        MethodDescriptor.newBuilder(Prebuilt.BYTES, Prebuilt.BYTES)
            .setType(MethodType.UNARY)
            .setFullMethodName(method)
            .build();
    return ClientCalls.blockingUnaryCall(
        server.channel(), descriptor, CallOptions.DEFAULT, request);
  }
}
