package dev.undercroft.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a call that failed ends with: the one place that builds a status and its details.
record ErrorReply(Status status, Metadata trailers) {
  static final String DOMAIN = "undercroft";

  static ErrorReply of(Reason reason, String message) {
    return build(reason, message, List.of());
  }

  static ErrorReply of(GameException refusal) {
    var details = new ArrayList<Message>();
    refusal.field().ifPresent(field -> details.add(badField(field, refusal.getMessage())));
    refusal.retryAfter().ifPresent(wait -> details.add(retry(wait)));
    refusal.detail().map(Message.class::cast).ifPresent(details::add);
    return build(refusal.reason(), refusal.getMessage(), details);
  }

  static ErrorReply of(InvalidRequest invalid) {
    return build(
        Reason.REQUEST_INVALID, invalid.getMessage(), List.of(asManyAsFit(invalid.violations())));
  }

  /// Says no more than that it is our fault, and under which id the log tells more.
  static ErrorReply internal(String requestId) {
    return of(Reason.INTERNAL, "internal error, request " + requestId);
  }

  /// What somebody else's reply says already, if it has an ErrorInfo of our domain.
  static Optional<ErrorReply> complete(Status status, Metadata trailers) {
    try {
      var known = StatusProto.fromStatusAndTrailers(status, trailers);
      return known.getDetailsList().stream().anyMatch(ErrorReply::isOurs)
          ? Optional.of(new ErrorReply(status, trailers))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      // Status and details contradict each other, so neither can be believed.
      return Optional.empty();
    }
  }

  private static boolean isOurs(Any detail) {
    try {
      return detail.is(ErrorInfo.class)
          && detail.unpack(ErrorInfo.class).getDomain().equals(DOMAIN);
    } catch (InvalidProtocolBufferException _) {
      return false;
    }
  }

  private static ErrorReply build(Reason reason, String message, List<Message> details) {
    var info = ErrorInfo.newBuilder().setReason(reason.name()).setDomain(DOMAIN).build();
    var full =
        com.google.rpc.Status.newBuilder()
            .setCode(StatusCodes.of(reason).value())
            .setMessage(cut(message))
            .addDetails(Any.pack(info));
    details.forEach(detail -> full.addDetails(Any.pack(detail)));
    StatusRuntimeException carrier = StatusProto.toStatusRuntimeException(full.build());
    var trailers = carrier.getTrailers();
    return new ErrorReply(carrier.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  private static RetryInfo retry(Duration wait) {
    var delay =
        com.google.protobuf.Duration.newBuilder()
            .setSeconds(wait.toSeconds())
            .setNanos(wait.toNanosPart());
    return RetryInfo.newBuilder().setRetryDelay(delay).build();
  }

  private static BadRequest badField(String field, String description) {
    return BadRequest.newBuilder().addFieldViolations(violation(field, description)).build();
  }

  // A request of half a megabyte can break a rule ten thousand times; a client needs the first few.
  private static BadRequest asManyAsFit(List<FieldViolation> violations) {
    var fitting = BadRequest.newBuilder();
    // What the status itself, its sentence and the ErrorInfo take is well below half of it.
    int left = Limits.ERROR_DETAIL_BYTES / 2;
    for (var each : violations) {
      var bounded = violation(each.getField(), each.getDescription());
      left -= bounded.getSerializedSize() + 4;
      if (left < 0) {
        break;
      }
      fitting.addFieldViolations(bounded);
    }
    return fitting.build();
  }

  private static FieldViolation violation(String field, String description) {
    return FieldViolation.newBuilder()
        .setField(cut(field))
        .setDescription(cut(description))
        .build();
  }

  private static String cut(String text) {
    if (text.length() <= Limits.ERROR_MESSAGE_CHARS) {
      return text;
    }
    // Not through the middle of a character that takes two.
    int end = Limits.ERROR_MESSAGE_CHARS - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
