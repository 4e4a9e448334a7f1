package dev.undercroft.rpc;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest.FieldViolation;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules that proto files state about requests. Building them takes half a second of CPU, so it
/// begins before the server needs them, beside the start of PostgreSQL and Redis; a call that comes
/// sooner waits.
public final class RequestValidation {
  private static final Logger log = LoggerFactory.getLogger(RequestValidation.class);

  private final CompletableFuture<Validator> validator = new CompletableFuture<>();
  // Requests that may be empty, such as those for whole lists, which are asked for most.
  private final Set<Descriptor> mayBeEmpty = ConcurrentHashMap.newKeySet();

  private RequestValidation() {}

  /// Begins to build the rules of the services' requests on a thread of its own, and returns.
  public static RequestValidation warm(List<ServiceDescriptor> services) {
    var validation = new RequestValidation();
    Thread.ofPlatform().name("rpc-validation").daemon().start(() -> validation.build(services));
    return validation;
  }

  /// Runs the action as soon as all rules are built, at once if they are; never if that failed.
  void whenWarm(Runnable action) {
    validator.thenRun(action);
  }

  /// @throws InvalidRequest when the message breaks a rule of its proto file
  void check(Message message) {
    try {
      var rules = validator.join();
      if (message.getSerializedSize() == 0 && mayBeEmpty.contains(message.getDescriptorForType())) {
        return;
      }
      var result = rules.validate(message);
      if (!result.isSuccess()) {
        throw new InvalidRequest(
            result.getViolations().stream().map(RequestValidation::violation).toList());
      }
    } catch (ValidationException e) {
      throw new IllegalStateException(
          "the rules of " + message.getDescriptorForType().getFullName() + " can't be checked", e);
    }
  }

  private static FieldViolation violation(build.buf.protovalidate.Violation found) {
    var violation = found.toProto();
    return FieldViolation.newBuilder()
        .setField(FieldPaths.print(violation.getField()))
        .setDescription(violation.getMessage())
        .build();
  }

  private void build(List<ServiceDescriptor> services) {
    try {
      var built = ValidatorFactory.newBuilder().build();
      for (var service : services) {
        for (var method : service.getMethods()) {
          if (method.getRequestMarshaller() instanceof PrototypeMarshaller<?> requests
              && requests.getMessagePrototype() instanceof Message empty) {
            if (built.validate(empty).isSuccess()) {
              mayBeEmpty.add(empty.getDescriptorForType());
            }
          }
        }
      }
      validator.complete(built);
    } catch (ValidationException | RuntimeException | Error fault) {
      log.error("the rules of requests can't be built: this node will never serve", fault);
      validator.completeExceptionally(fault);
    }
  }
}
