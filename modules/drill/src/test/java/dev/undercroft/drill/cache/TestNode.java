package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Tally;
import dev.undercroft.proto.players.v1.AuthServiceGrpc.AuthServiceImplBase;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.players.v1.GetMeResponse;
import dev.undercroft.proto.players.v1.GetProfileRequest;
import dev.undercroft.proto.players.v1.GetProfileResponse;
import dev.undercroft.proto.players.v1.LoginRequest;
import dev.undercroft.proto.players.v1.LoginResponse;
import dev.undercroft.proto.players.v1.LogoutRequest;
import dev.undercroft.proto.players.v1.LogoutResponse;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc.ProfileServiceImplBase;
import dev.undercroft.proto.players.v1.RegisterRequest;
import dev.undercroft.proto.players.v1.RegisterResponse;
import dev.undercroft.proto.players.v1.SessionServiceGrpc.SessionServiceImplBase;
import dev.undercroft.proto.players.v1.UpdateMeRequest;
import dev.undercroft.proto.players.v1.UpdateMeResponse;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.GetSaveResponse;
import dev.undercroft.proto.saves.v1.ListSavesRequest;
import dev.undercroft.proto.saves.v1.ListSavesResponse;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.PutSaveResponse;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceImplBase;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;

/// The services that the drill calls, answered by a TestGame.
final class TestNode implements AutoCloseable {
  private static final Context.Key<String> TOKEN = Context.key("token");
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final TestGame game;
  private final Server server;
  private final ManagedChannel channel;

  TestNode(TestGame game) throws IOException {
    this.game = game;
    String name = UUID.randomUUID().toString();
    server =
        InProcessServerBuilder.forName(name)
            .intercept(new Token())
            .addService(new Auth())
            .addService(new Sessions())
            .addService(new Profiles())
            .addService(new Saves())
            .build()
            .start();
    channel = InProcessChannelBuilder.forName(name).build();
  }

  Api api(String name, Tally tally) {
    return new Api(name, channel, tally);
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  private String me() {
    return game.caller(TOKEN.get());
  }

  private static <R> void answer(StreamObserver<R> reply, Supplier<R> answer) {
    try {
      reply.onNext(answer.get());
      reply.onCompleted();
    } catch (StatusRuntimeException e) {
      reply.onError(e);
    }
  }

  private static final class Token implements ServerInterceptor {
    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
      String header = headers.get(AUTHORIZATION);
      var context =
          header == null
              ? Context.current()
              : Context.current().withValue(TOKEN, header.substring("Bearer ".length()));
      return Contexts.interceptCall(context, call, headers, next);
    }
  }

  private final class Auth extends AuthServiceImplBase {
    @Override
    public void register(RegisterRequest request, StreamObserver<RegisterResponse> reply) {
      var player = game.register(request.getUsername(), request.getDisplayName());
      answer(
          reply,
          () ->
              RegisterResponse.newBuilder().setPlayer(player).setToken(game.open(player)).build());
    }

    @Override
    public void login(LoginRequest request, StreamObserver<LoginResponse> reply) {
      var player = game.named(request.getUsername());
      answer(reply, () -> LoginResponse.newBuilder().setToken(game.open(player)).build());
    }
  }

  private final class Sessions extends SessionServiceImplBase {
    @Override
    public void logout(LogoutRequest request, StreamObserver<LogoutResponse> reply) {
      answer(
          reply,
          () -> {
            me();
            game.end(TOKEN.get());
            return LogoutResponse.getDefaultInstance();
          });
    }
  }

  private final class Profiles extends ProfileServiceImplBase {
    @Override
    public void getMe(GetMeRequest request, StreamObserver<GetMeResponse> reply) {
      answer(reply, () -> GetMeResponse.newBuilder().setProfile(game.profile(me())).build());
    }

    @Override
    public void getProfile(GetProfileRequest request, StreamObserver<GetProfileResponse> reply) {
      answer(
          reply,
          () ->
              GetProfileResponse.newBuilder()
                  .setProfile(game.profile(request.getPlayerId()))
                  .build());
    }

    @Override
    public void updateMe(UpdateMeRequest request, StreamObserver<UpdateMeResponse> reply) {
      answer(
          reply,
          () ->
              UpdateMeResponse.newBuilder()
                  .setProfile(game.rename(me(), request.getDisplayName()))
                  .build());
    }
  }

  private final class Saves extends SaveServiceImplBase {
    @Override
    public void listSaves(ListSavesRequest request, StreamObserver<ListSavesResponse> reply) {
      answer(
          reply,
          () -> {
            String me = me();
            var list = ListSavesResponse.newBuilder();
            for (int slot = 0; slot < 3; slot++) {
              list.addSaves(game.head(me, slot));
            }
            return list.build();
          });
    }

    @Override
    public void getSave(GetSaveRequest request, StreamObserver<GetSaveResponse> reply) {
      answer(
          reply,
          () -> GetSaveResponse.newBuilder().setSave(game.save(me(), request.getSlot())).build());
    }

    @Override
    public void putSave(PutSaveRequest request, StreamObserver<PutSaveResponse> reply) {
      answer(reply, () -> PutSaveResponse.newBuilder().setSave(game.put(me(), request)).build());
    }
  }
}
