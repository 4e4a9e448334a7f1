package dev.undercroft.rpc;

import dev.undercroft.kernel.Reason;
import io.grpc.Status;
import io.grpc.Status.Code;
import java.util.Optional;

/// Which gRPC status a refusal has, and which reason fits a status that came without one.
final class StatusCodes {
  static Code of(Reason reason) {
    return switch (reason.kind()) {
      case INVALID -> Code.INVALID_ARGUMENT;
      case NOT_FOUND -> Code.NOT_FOUND;
      case TAKEN -> Code.ALREADY_EXISTS;
      case CHANGED -> Code.ABORTED;
      case SIGNED_OUT -> Code.UNAUTHENTICATED;
      case FORBIDDEN -> Code.PERMISSION_DENIED;
      case OVER_LIMIT -> Code.RESOURCE_EXHAUSTED;
      case AWAY -> Code.UNAVAILABLE;
      case TOO_LATE -> Code.DEADLINE_EXCEEDED;
      case UNSUPPORTED -> Code.UNIMPLEMENTED;
      case BROKEN -> Code.INTERNAL;
    };
  }

  /// The reason behind a bare status of gRPC's own services, such as health's "unknown service";
  /// empty when the status says nothing that a client could act on.
  static Optional<Reason> reasonFor(Status bare) {
    return switch (bare.getCode()) {
      case INVALID_ARGUMENT -> Optional.of(Reason.REQUEST_INVALID);
      case NOT_FOUND -> Optional.of(Reason.RECORD_NOT_FOUND);
      case RESOURCE_EXHAUSTED -> Optional.of(Reason.SERVER_BUSY);
      case UNIMPLEMENTED -> Optional.of(Reason.METHOD_UNKNOWN);
      case DEADLINE_EXCEEDED -> Optional.of(Reason.DEADLINE_EXCEEDED);
      default -> Optional.empty();
    };
  }

  private StatusCodes() {}
}
