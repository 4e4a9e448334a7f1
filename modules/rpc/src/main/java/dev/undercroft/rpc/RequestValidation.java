package dev.undercroft.rpc;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest.FieldViolation;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules that proto files state about requests. Building them takes half a second of CPU. The
/// half of it that all rules have in common is done before a server serves, beside the start of all
/// else; the rest when it serves and has nothing better to do. A call that comes sooner builds the
/// rules of its own request, which takes a few milliseconds.
public final class RequestValidation {
  private static final Logger log = LoggerFactory.getLogger(RequestValidation.class);

  private final CompletableFuture<Validator> validator = new CompletableFuture<>();
  private final CountDownLatch idle = new CountDownLatch(1);

  private RequestValidation() {}

  /// Begins to build what the rules of the services' requests have in common, on a thread of its
  /// own, and returns.
  public static RequestValidation warm(List<ServiceDescriptor> services) {
    var validation = new RequestValidation();
    Thread.ofPlatform().name("rpc-validation").daemon().start(() -> validation.build(services));
    return validation;
  }

  /// Runs the action as soon as no call would wait long for rules, at once if none does now; never
  /// if they can't be built.
  void whenWarm(Runnable action) {
    validator.thenRun(action);
  }

  /// Goes on with the rules that nobody has asked for yet.
  void finish() {
    idle.countDown();
  }

  /// @throws InvalidRequest when the message breaks a rule of its proto file
  void check(Message message) {
    try {
      var result = validator.join().validate(message);
      if (!result.isSuccess()) {
        throw new InvalidRequest(
            result.getViolations().stream().map(RequestValidation::violation).toList());
      }
    } catch (ValidationException e) {
      throw new IllegalStateException("the rules of " + nameOf(message) + " can't be checked", e);
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
      // First what the services need as well, who are made meanwhile.
      List<Message> requests = requests(services);
      var built = ValidatorFactory.newBuilder().build();
      // The first one loads what reads and checks the language of rules.
      requests.stream().limit(1).forEach(request -> learn(built, request));
      validator.complete(built);
      idle.await();
      requests.forEach(request -> learn(built, request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error fault) {
      log.error("the rules of requests can't be built: this node will never serve", fault);
      validator.completeExceptionally(fault);
    }
  }

  private static List<Message> requests(List<ServiceDescriptor> services) {
    return services.stream()
        .flatMap(service -> service.getMethods().stream())
        .map(MethodDescriptor::getRequestMarshaller)
        .filter(PrototypeMarshaller.class::isInstance)
        .map(requests -> ((PrototypeMarshaller<?>) requests).getMessagePrototype())
        .map(Message.class::cast)
        .toList();
  }

  // Its rules are kept by whoever has checked one. That they can be built is checked when the proto
  // files are compiled.
  private static void learn(Validator rules, Message empty) {
    try {
      rules.validate(empty);
    } catch (ValidationException e) {
      log.error("the rules of {} can't be built: it is always refused", nameOf(empty), e);
    }
  }

  private static String nameOf(Message message) {
    return message.getDescriptorForType().getFullName();
  }
}
