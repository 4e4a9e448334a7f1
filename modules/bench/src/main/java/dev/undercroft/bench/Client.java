package dev.undercroft.bench;

import dev.undercroft.players.Crowd;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc.ProfileServiceBlockingStub;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;

/// What one signed-in player calls with.
record Client(SaveServiceBlockingStub saves, ProfileServiceBlockingStub profiles) {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  static Client of(Channel channel, Crowd.Member member) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + member.token());
    Channel signedIn =
        ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    return new Client(
        SaveServiceGrpc.newBlockingStub(signedIn), ProfileServiceGrpc.newBlockingStub(signedIn));
  }
}
