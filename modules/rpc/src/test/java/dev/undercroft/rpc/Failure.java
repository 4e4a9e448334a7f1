package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// How a call failed, as its caller sees it.
record Failure(StatusRuntimeException thrown, Status status) {
  static Failure of(ThrowingCallable call) {
    return of(catchThrowableOfType(StatusRuntimeException.class, call));
  }

  static Failure of(Throwable thrown) {
    return new Failure(
        io.grpc.Status.fromThrowable(thrown)
            .asRuntimeException(io.grpc.Status.trailersFromThrowable(thrown)),
        StatusProto.fromThrowable(thrown));
  }

  Code code() {
    return thrown.getStatus().getCode();
  }

  String message() {
    return String.valueOf(thrown.getStatus().getDescription());
  }

  Metadata trailers() {
    return thrown.getTrailers();
  }

  /// Reason and domain, such as "undercroft/INTERNAL"; "none" when there is no ErrorInfo.
  String reason() {
    return detail(ErrorInfo.class)
        .map(info -> info.getDomain() + "/" + info.getReason())
        .orElse("none");
  }

  <M extends Message> Optional<M> detail(Class<M> type) {
    return status.getDetailsList().stream()
        .filter(any -> any.is(type))
        .findFirst()
        .map(any -> {
          try {
            return any.unpack(type);
          } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
          }
        });
  }
}
