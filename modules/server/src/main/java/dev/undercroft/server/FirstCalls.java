package dev.undercroft.server;

import com.google.protobuf.ByteString;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.players.v1.AuthServiceGrpc;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.players.v1.ListSessionsRequest;
import dev.undercroft.proto.players.v1.LoginRequest;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc;
import dev.undercroft.proto.players.v1.RegisterRequest;
import dev.undercroft.proto.players.v1.SessionServiceGrpc;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import dev.undercroft.proto.release.v1.ListRecordsJsonRequest;
import dev.undercroft.proto.release.v1.ListReleasesRequest;
import dev.undercroft.proto.release.v1.ReleaseServiceGrpc;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.ListSavesRequest;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.PrintWriter;

/// What clients ask a server first, for a rehearsal: every service a few times, a refusal among
/// them.
final class FirstCalls {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final String USERNAME = "rehearsal";
  private static final String PASSWORD = "a torch and a rope";
  private static final int ROUNDS = 10;

  private FirstCalls() {}

  /// @param port of the server, on loopback
  /// @param out is told when they end early
  static void to(int port, PrintWriter out) {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    try {
      over(channel);
    } catch (StatusRuntimeException e) {
      // On a machine that is busy with something else: what was learned so far is most of it.
      out.println("The first calls ended early: " + e.getMessage());
    } finally {
      channel.shutdownNow();
    }
  }

  private static void over(Channel channel) {
    Channel player = signedIn(channel, signUp(channel));
    int release = 0;
    for (int i = 0; i < ROUNDS; i++) {
      release = readContent(channel);
    }
    readNothing(channel);
    save(player, release);
    for (int i = 0; i < ROUNDS; i++) {
      readPlayer(player);
    }
  }

  private static int readContent(Channel channel) {
    HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance());
    var catalog = CatalogServiceGrpc.newBlockingStub(channel);
    catalog.getContent(GetContentRequest.getDefaultInstance());
    ContentJsonServiceGrpc.newBlockingStub(channel)
        .listRecordsJson(ListRecordsJsonRequest.newBuilder().setKind("enemies").build());
    ReleaseServiceGrpc.newBlockingStub(channel)
        .listReleases(ListReleasesRequest.getDefaultInstance());
    return catalog.listEnemies(ListEnemiesRequest.getDefaultInstance()).getRelease().getNumber();
  }

  private static void readNothing(Channel channel) {
    try {
      CatalogServiceGrpc.newBlockingStub(channel)
          .listEnemies(ListEnemiesRequest.newBuilder().setKnownRelease(-1).build());
      throw new IllegalStateException("a call that is wrong was answered");
    } catch (StatusRuntimeException expected) {
      // Refused, which is to be learned too.
    }
  }

  private static String signUp(Channel channel) {
    var auth = AuthServiceGrpc.newBlockingStub(channel);
    auth.register(
        RegisterRequest.newBuilder()
            .setUsername(USERNAME)
            .setEmail(USERNAME + "@example.org")
            .setPassword(PASSWORD)
            .build());
    return auth.login(LoginRequest.newBuilder().setUsername(USERNAME).setPassword(PASSWORD).build())
        .getToken();
  }

  private static Channel signedIn(Channel channel, String token) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  private static void save(Channel player, int release) {
    SaveServiceGrpc.newBlockingStub(player)
        .putSave(
            PutSaveRequest.newBuilder()
                .setFloor(1)
                .setLevel(1)
                .setHp(10)
                .setMaxHp(10)
                .setRunState(ByteString.copyFromUtf8("a run of a few steps"))
                .setRelease(release)
                .build());
  }

  private static void readPlayer(Channel player) {
    ProfileServiceGrpc.newBlockingStub(player).getMe(GetMeRequest.getDefaultInstance());
    SessionServiceGrpc.newBlockingStub(player)
        .listSessions(ListSessionsRequest.getDefaultInstance());
    var saves = SaveServiceGrpc.newBlockingStub(player);
    saves.listSaves(ListSavesRequest.getDefaultInstance());
    saves.getSave(GetSaveRequest.getDefaultInstance());
  }
}
