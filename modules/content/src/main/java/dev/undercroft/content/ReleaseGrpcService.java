package dev.undercroft.content;

import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.GetRecordHistoryRequest;
import dev.undercroft.proto.release.v1.GetRecordHistoryResponse;
import dev.undercroft.proto.release.v1.GetReleaseDiffRequest;
import dev.undercroft.proto.release.v1.GetReleaseDiffResponse;
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
  private final ReleaseDiffs diffs;
  private final RecordHistory records;

  ReleaseGrpcService(ReleaseHistory history, ReleaseDiffs diffs, RecordHistory records) {
    this.history = history;
    this.diffs = diffs;
    this.records = records;
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

  @Override
  public void getReleaseDiff(
      GetReleaseDiffRequest request, StreamObserver<GetReleaseDiffResponse> reply) {
    Replies.send(
        reply,
        diffs.between(
            Field.read("from", request.getFrom(), ReleaseNumber::new),
            Field.read("to", request.getTo(), ReleaseNumber::new)));
  }

  @Override
  public void getRecordHistory(
      GetRecordHistoryRequest request, StreamObserver<GetRecordHistoryResponse> reply) {
    RecordHistory.Page page =
        records.page(
            request.getKind(),
            request.getId(),
            request.getField(),
            request.getPageSize(),
            Field.read("cursor", request.getCursor(), ListCursor::parse));
    Replies.send(
        reply,
        GetRecordHistoryResponse.newBuilder()
            .addAllEvents(page.events().stream().map(RecordEvents::of).toList())
            .setNextCursor(page.next().map(ListCursor::toString).orElse(""))
            .build());
  }
}
