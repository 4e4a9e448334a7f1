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
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServiceDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/// CatalogService: one handler for every kind's List and one for every kind's Get, answering from a
/// snapshot in memory with bytes that are built already.
final class CatalogGrpcService {
  private final Reading releases;
  private final List<Kind<?>> kinds;

  CatalogGrpcService(Reading releases, List<Kind<?>> kinds) {
    this.releases = releases;
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

  private <Q> ServerMethodDefinition<Q, byte[]> answering(MethodDescriptor<Q, ?> method) {
    BiFunction<Snapshot, Message, Snapshot.Answer> answer = answerOf(responseOf(method));
    return Prebuilt.fetching(
        method, (request, headers) -> fetch((Message) request, headers, answer));
  }

  private CompletionStage<Prebuilt.Answer> fetch(
      Message request, Metadata headers, BiFunction<Snapshot, Message, Snapshot.Answer> answer) {
    return releases
        .read((int) field(request, "release"), headers)
        .thenApply(snapshot -> Prebuilt.Answer.of(unlessKnown(request, snapshot, answer)));
  }

  // What a method answers follows from the type of its response.
  private BiFunction<Snapshot, Message, Snapshot.Answer> answerOf(Descriptor response) {
    if (response.equals(GetContentResponse.getDescriptor())) {
      return (snapshot, _) -> snapshot.all();
    }
    for (Kind<?> kind : kinds) {
      if (kind.listResponse() != null
          && response.equals(kind.listResponse().getDescriptorForType())) {
        return (snapshot, _) -> snapshot.kind(kind).list();
      }
      if (response.equals(kind.getResponse().getDescriptorForType())) {
        return kind.single()
            ? (snapshot, _) -> snapshot.kind(kind).list()
            : (snapshot, request) -> record(kind, snapshot, request);
      }
    }
    throw new IllegalStateException("no kind answers " + response.getFullName());
  }

  private static byte[] unlessKnown(
      Message request, Snapshot snapshot, BiFunction<Snapshot, Message, Snapshot.Answer> answer) {
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
