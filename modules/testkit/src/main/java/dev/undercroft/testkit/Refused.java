package dev.undercroft.testkit;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a call was refused, as its caller sees it.
///
/// @param reason empty when the answer has none
/// @param fields of the request that broke a rule
/// @param retryAfter empty when the answer doesn't say that another try helps
public record Refused(
    Code code, String reason, String message, List<String> fields, Optional<Duration> retryAfter) {
  /// @throws AssertionError when the call is answered
  public static Refused of(Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException refusal) {
      return of(refusal);
    }
    throw new AssertionError("the call was answered");
  }

  public static Refused of(StatusRuntimeException refusal) {
    var status = StatusProto.fromThrowable(refusal);
    List<Any> details = status == null ? List.of() : status.getDetailsList();
    return new Refused(
        refusal.getStatus().getCode(),
        detail(details, ErrorInfo.class).map(ErrorInfo::getReason).orElse(""),
        String.valueOf(refusal.getStatus().getDescription()),
        detail(details, BadRequest.class).stream()
            .flatMap(bad -> bad.getFieldViolationsList().stream())
            .map(FieldViolation::getField)
            .toList(),
        detail(details, RetryInfo.class)
            .map(RetryInfo::getRetryDelay)
            .map(delay -> Duration.ofSeconds(delay.getSeconds(), delay.getNanos())));
  }

  private static <M extends Message> Optional<M> detail(List<Any> details, Class<M> type) {
    return details.stream()
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
