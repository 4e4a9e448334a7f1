package dev.undercroft.content;

import static io.grpc.stub.ClientCalls.blockingUnaryCall;

import com.google.api.HttpBody;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Beacon;
import dev.undercroft.database.Database;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.kernel.EpochNode;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.proto.release.v1.GetContentJsonRequest;
import dev.undercroft.proto.release.v1.GetRecordJsonRequest;
import dev.undercroft.proto.release.v1.GetReleaseDiffRequest;
import dev.undercroft.proto.release.v1.GetReleaseDiffResponse;
import dev.undercroft.proto.release.v1.ListRecordsJsonRequest;
import dev.undercroft.proto.release.v1.ReleaseServiceGrpc;
import dev.undercroft.rpc.RpcService;
import dev.undercroft.testkit.InProcessRpc;
import dev.undercroft.testkit.TestServers;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.stub.MetadataUtils;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// A node with connections of its own, called as clients call it; kinds are called without knowing
/// them.
final class TestNode implements AutoCloseable {
  /// A JSON answer as Envoy gets it.
  record Json(HttpBody body, Metadata headers) {
    String text() {
      return body.getData().toStringUtf8();
    }

    String header(String name) {
      return headers.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    }
  }

  /// What health was told, in order, each change once.
  final List<Boolean> readiness = new CopyOnWriteArrayList<>();

  private final Database database;
  private final Redis redis;
  private final ContentModule content;
  private final Beacon beacon;
  private final InProcessRpc rpc;
  private Channel channel;

  TestNode(PostgresUrl url, Redis redis, Duration lease) {
    this.redis = redis;
    database = TestServers.open(url);
    var metrics = new SimpleMeterRegistry();
    var cache = new ContentCache(redis, metrics);
    content = ContentModule.open(database, cache, this::tellReady, metrics, lease);
    beacon = Beacon.start(database, url, "test node", content.node(), EpochNode.none());
    rpc =
        InProcessRpc.start(
            AdminDesk::caller, content.services(AdminDesk::caller).toArray(RpcService[]::new));
    channel = rpc.channel();
  }

  /// On a lab's database, with the lease that is the product's.
  static TestNode on(ContentLab lab, TestServers servers) {
    return new TestNode(lab.url, servers.redis(), Limits.CONTENT_LEASE);
  }

  private synchronized void tellReady(boolean ready) {
    if (readiness.isEmpty() || readiness.getLast() != ready) {
      readiness.add(ready);
    }
  }

  boolean ready() {
    return !readiness.isEmpty() && readiness.getLast();
  }

  TestNode awaitReady() {
    ContentLab.await(this::ready);
    return this;
  }

  /// Whoever calls from here on sends these headers along.
  void showing(Metadata headers) {
    channel =
        ClientInterceptors.intercept(
            rpc.channel(), MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  InProcessRpc rpc() {
    return rpc;
  }

  GetContentResponse content(int knownRelease) {
    var request = GetContentRequest.newBuilder().setKnownRelease(knownRelease).build();
    return CatalogServiceGrpc.newBlockingStub(channel).getContent(request);
  }

  /// All of a release.
  GetContentResponse contentOf(int release) {
    return CatalogServiceGrpc.newBlockingStub(channel)
        .getContent(GetContentRequest.newBuilder().setRelease(release).build());
  }

  /// What differs between two.
  GetReleaseDiffResponse diff(int from, int to) {
    return ReleaseServiceGrpc.newBlockingStub(channel)
        .getReleaseDiff(GetReleaseDiffRequest.newBuilder().setFrom(from).setTo(to).build());
  }

  /// Number of the release that an answer names.
  int release() {
    return content(0).getRelease().getNumber();
  }

  /// All of a kind; its one record, if it has no list.
  Message list(Kind<?> kind, int knownRelease) {
    MethodDescriptor<Message, Message> method =
        method(kind.listResponse() == null ? kind.getResponse() : kind.listResponse());
    Message.Builder request = requestOf(method);
    set(request, "known_release", knownRelease);
    return call(method, request.build());
  }

  /// All of a kind in a release; its one record, if it has no list.
  Message listOf(Kind<?> kind, int release) {
    MethodDescriptor<Message, Message> method =
        method(kind.listResponse() == null ? kind.getResponse() : kind.listResponse());
    Message.Builder request = requestOf(method);
    set(request, "release", release);
    return call(method, request.build());
  }

  Message get(Kind<?> kind, String key, int knownRelease) {
    MethodDescriptor<Message, Message> method = method(kind.getResponse());
    Message.Builder request = requestOf(method);
    set(request, "known_release", knownRelease);
    if (!kind.single()) {
      FieldDescriptor field = request.getDescriptorForType().findFieldByNumber(1);
      boolean number = field.getJavaType() == FieldDescriptor.JavaType.INT;
      request.setField(field, number ? (Object) Integer.valueOf(key) : key);
    }
    return call(method, request.build());
  }

  Json contentJson() {
    return json(
        ContentJsonServiceGrpc.getGetContentJsonMethod(),
        GetContentJsonRequest.getDefaultInstance());
  }

  Json contentJsonOf(int release) {
    return json(
        ContentJsonServiceGrpc.getGetContentJsonMethod(),
        GetContentJsonRequest.newBuilder().setRelease(release).build());
  }

  Json getJsonOf(int release, String path, String id) {
    return json(
        ContentJsonServiceGrpc.getGetRecordJsonMethod(),
        GetRecordJsonRequest.newBuilder().setKind(path).setId(id).setRelease(release).build());
  }

  Json listJson(String path) {
    return json(
        ContentJsonServiceGrpc.getListRecordsJsonMethod(),
        ListRecordsJsonRequest.newBuilder().setKind(path).build());
  }

  Json getJson(String path, String id) {
    return json(
        ContentJsonServiceGrpc.getGetRecordJsonMethod(),
        GetRecordJsonRequest.newBuilder().setKind(path).setId(id).build());
  }

  private <Q> Json json(MethodDescriptor<Q, HttpBody> method, Q request) {
    var headers = new AtomicReference<Metadata>();
    var capture = MetadataUtils.newCaptureMetadataInterceptor(headers, new AtomicReference<>());
    HttpBody body =
        blockingUnaryCall(
            ClientInterceptors.intercept(channel, capture), method, CallOptions.DEFAULT, request);
    return new Json(body, headers.get());
  }

  private Message call(MethodDescriptor<Message, Message> method, Message request) {
    return blockingUnaryCall(channel, method, CallOptions.DEFAULT, request);
  }

  @SuppressWarnings("unchecked") // requests and responses are messages
  private static MethodDescriptor<Message, Message> method(Message response) {
    return (MethodDescriptor<Message, Message>)
        CatalogServiceGrpc.getServiceDescriptor().getMethods().stream()
            .filter(method ->
                prototype(method.getResponseMarshaller())
                    .getDescriptorForType()
                    .equals(response.getDescriptorForType()))
            .findFirst()
            .orElseThrow();
  }

  private static Message.Builder requestOf(MethodDescriptor<Message, Message> method) {
    return prototype(method.getRequestMarshaller()).newBuilderForType();
  }

  private static Message prototype(MethodDescriptor.Marshaller<?> marshaller) {
    return (Message)
        Objects.requireNonNull(((PrototypeMarshaller<?>) marshaller).getMessagePrototype());
  }

  private static void set(Message.Builder request, String field, Object value) {
    Descriptor type = request.getDescriptorForType();
    request.setField(type.findFieldByName(field), value);
  }

  @Override
  public void close() {
    rpc.close();
    content.close();
    beacon.close();
    redis.close();
    database.close();
  }
}
