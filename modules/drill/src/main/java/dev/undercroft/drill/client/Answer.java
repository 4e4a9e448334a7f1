package dev.undercroft.drill.client;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// How a call ended, by what it says about the work.
public sealed interface Answer<R> {
  /// It was done.
  record Done<R>(R value) implements Answer<R> {}

  /// It was not done: whoever says so has looked, or has not even begun.
  ///
  /// @param reason of proto/README.md
  record Refused<R>(String reason, Status status) implements Answer<R> {
    /// A detail of the refusal.
    public <M extends Message> Optional<M> detail(Class<M> type) {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(type)) {
          try {
            return Optional.of(detail.unpack(type));
          } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
          }
        }
      }
      return Optional.empty();
    }
  }

  /// It may have been done, or may be done later.
  ///
  /// @param reason of proto/README.md, or gRPC's status when the answer was not a server's of ours
  record Unknown<R>(String reason) implements Answer<R> {}

  /// Refusals that say nothing against the work: later it would be done. The first is what a node
  /// says that could not send anything to PostgreSQL.
  Set<String> AWAY = Set.of("DATABASE_UNAVAILABLE", "SERVER_BUSY");

  // Statuses after which nothing can have been done or will be.
  Set<Code> CERTAIN =
      Set.of(
          Code.INVALID_ARGUMENT,
          Code.NOT_FOUND,
          Code.ALREADY_EXISTS,
          Code.PERMISSION_DENIED,
          Code.UNAUTHENTICATED,
          Code.ABORTED,
          Code.RESOURCE_EXHAUSTED,
          Code.UNIMPLEMENTED);

  /// Makes the call.
  static <R> Answer<R> of(Supplier<R> call) {
    try {
      return new Done<>(call.get());
    } catch (StatusRuntimeException e) {
      Status status = StatusProto.fromThrowable(e);
      Code code = e.getStatus().getCode();
      String reason = reason(status).orElse(code.name());
      return CERTAIN.contains(code) || AWAY.contains(reason)
          ? new Refused<>(reason, status)
          : new Unknown<>(reason);
    }
  }

  private static Optional<String> reason(Status status) {
    return new Refused<Void>("", status).detail(ErrorInfo.class).map(ErrorInfo::getReason);
  }

  /// Whether the node, or what it needs, was away or overloaded.
  default boolean isAway() {
    return switch (this) {
      case Done<R> _ -> false;
      case Refused<R> refused -> AWAY.contains(refused.reason());
      case Unknown<R> _ -> true;
    };
  }

  /// Whether it was refused for this reason.
  default boolean isRefused(String reason) {
    return this instanceof Refused<R> refused && refused.reason().equals(reason);
  }
}
