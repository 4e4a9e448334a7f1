package dev.undercroft.content;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.rpc.Lane;
import dev.undercroft.rpc.Prebuilt;
import dev.undercroft.rpc.RpcService;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServiceDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// CatalogService: one handler for every kind's List and one for every kind's Get, answering from
/// the snapshot in memory with bytes that are built already.
final class CatalogGrpcService {
  private final ActiveContent active;
  private final List<Kind<?>> kinds;

  CatalogGrpcService(ActiveContent active, List<Kind<?>> kinds) {
    this.active = active;
    this.kinds = kinds;
  }

  RpcService service() {
    ServiceDescriptor generated = CatalogServiceGrpc.getServiceDescriptor();
    var methods = new ArrayList<ServerMethodDefinition<?, ?>>();
    for (MethodDescriptor<?, ?> method : generated.getMethods()) {
      methods.add(answering(method));
    }
    return new RpcService(Prebuilt.service(generated, methods), Lane.MEMORY);
  }

  @SuppressWarnings("unchecked") // every request is a message
  private <Q> ServerMethodDefinition<Q, byte[]> answering(MethodDescriptor<Q, ?> method) {
    Function<Message, byte[]> answer = answerOf(responseOf(method));
    return Prebuilt.method(method, request -> answer.apply((Message) request));
  }

  // What a method answers follows from the type of its response.
  private Function<Message, byte[]> answerOf(Descriptor response) {
    if (response.equals(GetContentResponse.getDescriptor())) {
      return request -> unlessKnown(request, (snapshot, _) -> snapshot.all());
    }
    for (Kind<?> kind : kinds) {
      if (kind.listResponse() != null
          && response.equals(kind.listResponse().getDescriptorForType())) {
        return request -> unlessKnown(request, (snapshot, _) -> snapshot.kind(kind).list());
      }
      if (response.equals(kind.getResponse().getDescriptorForType())) {
        return kind.single()
            ? request -> unlessKnown(request, (snapshot, _) -> snapshot.kind(kind).list())
            : request -> unlessKnown(request, (snapshot, asked) -> record(kind, snapshot, asked));
      }
    }
    throw new IllegalStateException("no kind answers " + response.getFullName());
  }

  private byte[] unlessKnown(
      Message request, BiFunction<Snapshot, Message, Snapshot.Answer> answer) {
    Snapshot snapshot = active.current();
    Snapshot.Answer found = answer.apply(snapshot, request);
    boolean known = field(request, "known_release").equals(snapshot.release().number().value());
    return known ? snapshot.unchanged() : found.message();
  }

  private static Snapshot.Answer record(Kind<?> kind, Snapshot snapshot, Message request) {
    // Called id or number, whatever the records themselves call their key.
    FieldDescriptor key = request.getDescriptorForType().findFieldByNumber(1);
    return record(kind, snapshot, String.valueOf(request.getField(key)));
  }

  /// @throws GameException RECORD_NOT_FOUND
  static Snapshot.Answer record(Kind<?> kind, Snapshot snapshot, String key) {
    return snapshot
        .kind(kind)
        .record(key)
        .orElseThrow(() ->
            new GameException(
                Reason.RECORD_NOT_FOUND,
                "release %s has no \"%s\" among its %s"
                    .formatted(snapshot.release().number(), key, kind.path())));
  }

  private static Object field(Message request, String name) {
    return request.getField(request.getDescriptorForType().findFieldByName(name));
  }

  private static Descriptor responseOf(MethodDescriptor<?, ?> method) {
    var marshaller = (PrototypeMarshaller<?>) method.getResponseMarshaller();
    return ((Message) marshaller.getMessagePrototype()).getDescriptorForType();
  }
}
