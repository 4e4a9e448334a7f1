package dev.undercroft.content;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
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
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServiceDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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
    Message request = prototype(method.getRequestMarshaller());
    Descriptor response = prototype(method.getResponseMarshaller()).getDescriptorForType();
    var way = new Way(Asked.in(request), answerOf(request, response));
    return Prebuilt.fetching(
        method,
        (asked, headers) -> way.atHand((Message) asked, headers),
        (asked, headers) -> way.fetch((Message) asked, headers));
  }

  /// How one method is answered.
  private final class Way {
    private final Asked asked;
    private final BiFunction<Snapshot, Message, Snapshot.Answer> answer;

    Way(Asked asked, BiFunction<Snapshot, Message, Snapshot.Answer> answer) {
      this.asked = asked;
      this.answer = answer;
    }

    Prebuilt.@Nullable Answer atHand(Message request, Metadata headers) {
      Snapshot active = releases.atHand(asked.release(request), asked.asOf(request), headers);
      return active == null ? null : from(active, request);
    }

    CompletionStage<Prebuilt.Answer> fetch(Message request, Metadata headers) {
      return releases
          .read(asked.release(request), asked.asOf(request), headers)
          .thenApply(snapshot -> from(snapshot, request));
    }

    private Prebuilt.Answer from(Snapshot snapshot, Message request) {
      return Prebuilt.Answer.of(
          unlessKnown(asked.knownRelease(request), snapshot, answer.apply(snapshot, request)));
    }
  }

  // What a method answers follows from the type of its response.
  private BiFunction<Snapshot, Message, Snapshot.Answer> answerOf(
      Message request, Descriptor response) {
    if (response.equals(GetContentResponse.getDescriptor())) {
      return (snapshot, _) -> snapshot.all();
    }
    for (Kind<?> kind : kinds) {
      if (kind.listResponse() != null
          && response.equals(kind.listResponse().getDescriptorForType())) {
        return (snapshot, _) -> snapshot.kind(kind).list();
      }
      if (response.equals(kind.getResponse().getDescriptorForType())) {
        return kind.single() ? (snapshot, _) -> snapshot.kind(kind).list() : oneOf(kind, request);
      }
    }
    throw new IllegalStateException("no kind answers " + response.getFullName());
  }

  private static byte[] unlessKnown(int known, Snapshot snapshot, Snapshot.Answer found) {
    return known == snapshot.release().number().value() ? snapshot.unchanged() : found.message();
  }

  private static BiFunction<Snapshot, Message, Snapshot.Answer> oneOf(
      Kind<?> kind, Message request) {
    // Called id or number, whatever the records themselves call their key.
    Getter key = Getter.of(request.getClass(), request.getDescriptorForType().findFieldByNumber(1));
    return (snapshot, asked) -> record(kind, snapshot, String.valueOf(key.read(asked)));
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

  private static Message prototype(Marshaller<?> marshaller) {
    return (Message) ((PrototypeMarshaller<?>) marshaller).getMessagePrototype();
  }

  /// The fields that every request has, looked up once and not with every call.
  private record Asked(Getter known, Getter number, Getter hasMoment, Getter moment) {
    static Asked in(Message request) {
      Class<? extends Message> type = request.getClass();
      Descriptor fields = request.getDescriptorForType();
      FieldDescriptor moment = fields.findFieldByName("as_of");
      return new Asked(
          Getter.of(type, fields.findFieldByName("known_release")),
          Getter.of(type, fields.findFieldByName("release")),
          Getter.ofPresence(type, moment),
          Getter.of(type, moment));
    }

    int knownRelease(Message request) {
      return (int) known.read(request);
    }

    int release(Message request) {
      return (int) number.read(request);
    }

    @Nullable Timestamp asOf(Message request) {
      return (boolean) hasMoment.read(request) ? (Timestamp) moment.read(request) : null;
    }
  }
}
