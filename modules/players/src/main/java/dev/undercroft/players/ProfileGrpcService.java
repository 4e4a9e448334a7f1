package dev.undercroft.players;

import com.google.protobuf.Struct;
import dev.undercroft.cache.UserCache;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.players.v1.DeleteMeRequest;
import dev.undercroft.proto.players.v1.DeleteMeResponse;
import dev.undercroft.proto.players.v1.ExportMeRequest;
import dev.undercroft.proto.players.v1.ExportMeResponse;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.players.v1.GetMeResponse;
import dev.undercroft.proto.players.v1.GetProfileByNameRequest;
import dev.undercroft.proto.players.v1.GetProfileByNameResponse;
import dev.undercroft.proto.players.v1.GetProfileRequest;
import dev.undercroft.proto.players.v1.GetProfileResponse;
import dev.undercroft.proto.players.v1.Profile;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc.ProfileServiceImplBase;
import dev.undercroft.proto.players.v1.UpdateMeRequest;
import dev.undercroft.proto.players.v1.UpdateMeResponse;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.Field;
import dev.undercroft.rpc.Replies;
import dev.undercroft.rpc.SessionCookie;
import io.grpc.stub.StreamObserver;

/// ProfileService: players' pages.
final class ProfileGrpcService extends ProfileServiceImplBase {
  private final Profiles profiles;
  private final PersonalData personalData;

  ProfileGrpcService(Profiles profiles, PersonalData personalData) {
    this.profiles = profiles;
    this.personalData = personalData;
  }

  @Override
  public void getMe(GetMeRequest request, StreamObserver<GetMeResponse> reply) {
    Caller.Known<UserCache.Asked> caller = Caller.asking(profiles::ask);
    Replies.send(reply, profiles.me(caller.player(), caller.ahead()));
  }

  @Override
  public void updateMe(UpdateMeRequest request, StreamObserver<UpdateMeResponse> reply) {
    PlayerId me = Caller.player();
    Profile profile =
        request.hasDisplayName()
            ? profiles.rename(
                me, Field.read("display_name", request.getDisplayName(), DisplayName::of))
            : profiles.profile(me);
    Replies.send(reply, UpdateMeResponse.newBuilder().setProfile(profile).build());
  }

  @Override
  public void getProfile(GetProfileRequest request, StreamObserver<GetProfileResponse> reply) {
    Profile profile =
        profiles.profile(Field.read("player_id", request.getPlayerId(), PlayerId::parse));
    Replies.send(reply, GetProfileResponse.newBuilder().setProfile(profile).build());
  }

  @Override
  public void getProfileByName(
      GetProfileByNameRequest request, StreamObserver<GetProfileByNameResponse> reply) {
    Profile profile = profiles.named(request.getUsername());
    Replies.send(reply, GetProfileByNameResponse.newBuilder().setProfile(profile).build());
  }

  @Override
  public void exportMe(ExportMeRequest request, StreamObserver<ExportMeResponse> reply) {
    Struct data = personalData.export(Caller.signedIn().id());
    Replies.send(reply, ExportMeResponse.newBuilder().setData(data).build());
  }

  @Override
  public void deleteMe(DeleteMeRequest request, StreamObserver<DeleteMeResponse> reply) {
    personalData.delete(Caller.signedIn().id());
    SessionCookie.clear();
    Replies.send(reply, DeleteMeResponse.getDefaultInstance());
  }
}
