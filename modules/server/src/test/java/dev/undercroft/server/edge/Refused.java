package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.Edge.header;
import static dev.undercroft.server.edge.Edge.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.JsonNode;

/// What callers see of a refusal by Envoy itself: the same form as the server's.
final class Refused {
  private Refused() {}

  static void assertRefused(HttpResponse<byte[]> answer, int status, int code, String reason) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "content-type")).isEqualTo("application/json");
    assertThat(header(answer, "cache-control")).isEqualTo("no-store");
    assertBody(json(answer), code, reason);
  }

  /// @param answer as it came over a bare connection
  static void assertRefused(String answer, int status, int code, String reason) {
    assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/json");
    var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    assertBody(json(body.getBytes()), code, reason);
  }

  /// As gRPC.
  static void assertRefused(ThrowingCallable call, Status.Code code, String reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).as(e.getMessage()).isEqualTo(code);
              assertReason(StatusProto.fromThrowable(e), reason);
            });
  }

  /// As gRPC-Web.
  static void assertRefused(GrpcWeb.Answer answer, Status.Code code, String reason)
      throws InvalidProtocolBufferException {
    assertThat(answer.status()).isEqualTo(code.value());
    var details = Base64.getDecoder().decode(answer.trailers().get("grpc-status-details-bin"));
    assertReason(com.google.rpc.Status.parseFrom(details), reason);
  }

  private static void assertReason(com.google.rpc.Status status, String reason) {
    assertThat(status.getMessage()).isNotBlank();
    assertThat(status.getDetailsList().getFirst().toString()).contains(reason, "undercroft");
  }

  private static void assertBody(JsonNode body, int code, String reason) {
    assertThat(body.at("/code").intValue()).isEqualTo(code);
    assertThat(body.at("/message").stringValue()).isNotBlank();
    assertThat(body.at("/details/0/@type").stringValue())
        .isEqualTo("type.googleapis.com/google.rpc.ErrorInfo");
    assertThat(body.at("/details/0/reason").stringValue()).isEqualTo(reason);
    assertThat(body.at("/details/0/domain").stringValue()).isEqualTo("undercroft");
  }
}
