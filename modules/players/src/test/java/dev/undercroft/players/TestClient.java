package dev.undercroft.players;

import dev.undercroft.proto.players.v1.AuthServiceGrpc;
import dev.undercroft.proto.players.v1.AuthServiceGrpc.AuthServiceBlockingStub;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.players.v1.GetMeResponse;
import dev.undercroft.proto.players.v1.ListSessionsRequest;
import dev.undercroft.proto.players.v1.LoginRequest;
import dev.undercroft.proto.players.v1.LoginResponse;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import dev.undercroft.proto.players.v1.Session;
import dev.undercroft.proto.players.v1.SessionServiceGrpc;
import dev.undercroft.proto.players.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Calls as a client does: from an address, with a token or without. Each change makes another one.
final class TestClient {
  private final Channel channel;
  private final Metadata headers;
  private final AtomicReference<Metadata> answered = new AtomicReference<>(new Metadata());

  TestClient(Channel channel) {
    this(channel, new Metadata());
  }

  private TestClient(Channel channel, Metadata headers) {
    this.channel = channel;
    this.headers = headers;
  }

  TestClient at(String address) {
    return with("x-forwarded-for", address);
  }

  TestClient with(String token) {
    return with("authorization", "Bearer " + token);
  }

  /// The same, calling another node.
  TestClient on(Channel other) {
    var same = new TestClient(other);
    same.headers.merge(headers);
    return same;
  }

  /// That it calls with.
  String token() {
    return String.valueOf(headers.get(key("authorization"))).substring("Bearer ".length());
  }

  /// With another header in place of the one by that name.
  TestClient with(String header, String value) {
    TestClient other = without(header);
    other.headers.put(key(header), value);
    return other;
  }

  TestClient without(String header) {
    var fewer = new Metadata();
    fewer.merge(headers);
    fewer.removeAll(key(header));
    return new TestClient(channel, fewer);
  }

  AuthServiceBlockingStub auth() {
    return sending(AuthServiceGrpc.newBlockingStub(channel));
  }

  SessionServiceBlockingStub sessions() {
    return sending(SessionServiceGrpc.newBlockingStub(channel));
  }

  ProfileServiceBlockingStub profiles() {
    return sending(ProfileServiceGrpc.newBlockingStub(channel));
  }

  LoginResponse login(String username, String password) {
    return auth()
        .login(LoginRequest.newBuilder().setUsername(username).setPassword(password).build());
  }

  GetMeResponse me() {
    return profiles().getMe(GetMeRequest.getDefaultInstance());
  }

  List<Session> listSessions() {
    return sessions().listSessions(ListSessionsRequest.getDefaultInstance()).getSessionsList();
  }

  /// Of the last answer.
  String answered(String header) {
    return answered.get().get(key(header));
  }

  private <S extends AbstractStub<S>> S sending(S stub) {
    return stub.withInterceptors(
        MetadataUtils.newAttachHeadersInterceptor(headers),
        MetadataUtils.newCaptureMetadataInterceptor(answered, new AtomicReference<>()));
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }
}
