package dev.undercroft.content;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.ListReleaseAuditRequest;
import dev.undercroft.proto.release.v1.ListReleaseAuditResponse;
import dev.undercroft.proto.release.v1.PlanSeedsRequest;
import dev.undercroft.proto.release.v1.PlanSeedsResponse;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishProgress;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.proto.release.v1.PublishSeedsResponse;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc.ReleaseAdminServiceImplBase;
import dev.undercroft.proto.release.v1.RollBackRequest;
import dev.undercroft.proto.release.v1.RollBackResponse;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.Field;
import dev.undercroft.rpc.Replies;
import io.grpc.stub.StreamObserver;

/// ReleaseAdminService: whether it is an admin who asks, the question, the answer. Requests have
/// passed their rules.
final class ReleaseAdminGrpcService extends ReleaseAdminServiceImplBase {
  private final ReleaseAdmin admin;

  ReleaseAdminGrpcService(ReleaseAdmin admin) {
    this.admin = admin;
  }

  @Override
  public void planSeeds(PlanSeedsRequest request, StreamObserver<PlanSeedsResponse> reply) {
    admin();
    Replies.send(
        reply, PlanSeedsResponse.newBuilder().setPlan(admin.plan(request.getFilesList())).build());
  }

  @Override
  public void publishSeeds(
      PublishSeedsRequest request, StreamObserver<PublishSeedsResponse> reply) {
    Replies.stream(
        reply,
        to -> {
          PublishOutcome outcome =
              admin.publish(
                  admin(), request, new ProgressMessages(progress -> to.accept(answer(progress))));
          to.accept(answer(ProgressMessages.of(outcome)));
        });
  }

  private static PublishSeedsResponse answer(PublishProgress progress) {
    return PublishSeedsResponse.newBuilder().setProgress(progress).build();
  }

  @Override
  public void rollBack(RollBackRequest request, StreamObserver<RollBackResponse> reply) {
    Replies.stream(
        reply,
        to -> {
          PublishOutcome outcome =
              admin.rollBack(
                  admin(), request, new ProgressMessages(progress -> to.accept(back(progress))));
          to.accept(back(ProgressMessages.of(outcome)));
        });
  }

  private static RollBackResponse back(PublishProgress progress) {
    return RollBackResponse.newBuilder().setProgress(progress).build();
  }

  @Override
  public void listReleaseAudit(
      ListReleaseAuditRequest request, StreamObserver<ListReleaseAuditResponse> reply) {
    admin();
    ReleaseAdmin.AuditPage page =
        admin.audit(
            request.getPageSize(), Field.read("cursor", request.getCursor(), ListCursor::parse));
    Replies.send(
        reply,
        ListReleaseAuditResponse.newBuilder()
            .addAllEntries(page.entries().stream().map(AuditMessages::of).toList())
            .setNextCursor(page.next().map(ListCursor::toString).orElse(""))
            .build());
  }

  private static PlayerId admin() {
    return Caller.signedInAs(Role.ADMIN).id();
  }
}
