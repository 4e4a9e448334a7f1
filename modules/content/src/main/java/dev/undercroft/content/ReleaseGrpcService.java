package dev.undercroft.content;

import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.GetReleaseRequest;
import dev.undercroft.proto.release.v1.GetReleaseResponse;
import dev.undercroft.proto.release.v1.ListReleasesRequest;
import dev.undercroft.proto.release.v1.ListReleasesResponse;
import dev.undercroft.proto.release.v1.ReleaseServiceGrpc.ReleaseServiceImplBase;
import dev.undercroft.rpc.Field;
import dev.undercroft.rpc.Replies;
import io.grpc.stub.StreamObserver;

/// ReleaseService: what is known of releases beside their content.
final class ReleaseGrpcService extends ReleaseServiceImplBase {
  private final ReleaseHistory history;

  ReleaseGrpcService(ReleaseHistory history) {
    this.history = history;
  }

  @Override
  public void listReleases(
      ListReleasesRequest request, StreamObserver<ListReleasesResponse> reply) {
    ReleaseHistory.Page page =
        history.page(
            request.getPageSize(), Field.read("cursor", request.getCursor(), ListCursor::parse));
    Replies.send(
        reply,
        ListReleasesResponse.newBuilder()
            .addAllReleases(page.releases().stream().map(ReleaseMessages::of).toList())
            .setNextCursor(page.next().map(ListCursor::toString).orElse(""))
            .build());
  }

  @Override
  public void getRelease(GetReleaseRequest request, StreamObserver<GetReleaseResponse> reply) {
    ReleaseEntry entry =
        history.entry(Field.read("number", request.getNumber(), ReleaseNumber::new));
    Replies.send(
        reply, GetReleaseResponse.newBuilder().setRelease(ReleaseMessages.of(entry)).build());
  }
}
