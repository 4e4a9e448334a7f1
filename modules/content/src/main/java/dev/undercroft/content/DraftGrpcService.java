package dev.undercroft.content;

import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.CreateDraftRequest;
import dev.undercroft.proto.release.v1.CreateDraftResponse;
import dev.undercroft.proto.release.v1.CreatePreviewTokenRequest;
import dev.undercroft.proto.release.v1.CreatePreviewTokenResponse;
import dev.undercroft.proto.release.v1.DraftServiceGrpc.DraftServiceImplBase;
import dev.undercroft.proto.release.v1.DropDraftRequest;
import dev.undercroft.proto.release.v1.DropDraftResponse;
import dev.undercroft.proto.release.v1.ListDraftsRequest;
import dev.undercroft.proto.release.v1.ListDraftsResponse;
import dev.undercroft.proto.release.v1.PublishDraftRequest;
import dev.undercroft.proto.release.v1.PublishDraftResponse;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishProgress;
import dev.undercroft.proto.release.v1.RevokePreviewTokensRequest;
import dev.undercroft.proto.release.v1.RevokePreviewTokensResponse;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.Field;
import dev.undercroft.rpc.Replies;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/// DraftService: whether the caller may, the question, the answer. Requests have passed their
/// rules.
final class DraftGrpcService extends DraftServiceImplBase {
  private final Drafts drafts;

  DraftGrpcService(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void listDrafts(ListDraftsRequest request, StreamObserver<ListDraftsResponse> reply) {
    Caller.signedInAs(Role.TESTER, Role.ADMIN);
    Replies.send(
        reply,
        ListDraftsResponse.newBuilder()
            .addAllDrafts(drafts.list().stream().map(DraftMessages::of).toList())
            .build());
  }

  @Override
  public void createDraft(CreateDraftRequest request, StreamObserver<CreateDraftResponse> reply) {
    Replies.send(reply, drafts.create(admin(), request));
  }

  @Override
  public void publishDraft(
      PublishDraftRequest request, StreamObserver<PublishDraftResponse> reply) {
    Replies.stream(
        reply,
        to -> {
          PublishOutcome outcome =
              drafts.publish(
                  admin(), request, new ProgressMessages(progress -> to.accept(answer(progress))));
          to.accept(answer(ProgressMessages.of(outcome)));
        });
  }

  private static PublishDraftResponse answer(PublishProgress progress) {
    return PublishDraftResponse.newBuilder().setProgress(progress).build();
  }

  @Override
  public void dropDraft(DropDraftRequest request, StreamObserver<DropDraftResponse> reply) {
    drafts.drop(admin(), request);
    Replies.send(reply, DropDraftResponse.getDefaultInstance());
  }

  @Override
  public void createPreviewToken(
      CreatePreviewTokenRequest request, StreamObserver<CreatePreviewTokenResponse> reply) {
    PlayerId admin = admin();
    PreviewGrant granted =
        drafts.grant(
            admin,
            new ReleaseNumber(request.getNumber()),
            Field.read("life_seconds", request.getLifeSeconds(), DraftGrpcService::life));
    Replies.send(
        reply,
        CreatePreviewTokenResponse.newBuilder()
            .setToken(granted.token().text())
            .setExpiresAt(ReleaseMessages.time(granted.expiresAt()))
            .build());
  }

  private static Duration life(int seconds) {
    if (seconds == 0) {
      return Limits.PREVIEW_LIFE_UNASKED;
    }
    var life = Duration.ofSeconds(seconds);
    if (life.compareTo(Limits.PREVIEW_LIFE_MIN) < 0
        || life.compareTo(Limits.PREVIEW_LIFE_MAX) > 0) {
      throw new IllegalArgumentException(
          "must be %d to %d seconds, or 0 for a week"
              .formatted(Limits.PREVIEW_LIFE_MIN.toSeconds(), Limits.PREVIEW_LIFE_MAX.toSeconds()));
    }
    return life;
  }

  @Override
  public void revokePreviewTokens(
      RevokePreviewTokensRequest request, StreamObserver<RevokePreviewTokensResponse> reply) {
    int ended = drafts.revoke(admin(), new ReleaseNumber(request.getNumber()));
    Replies.send(reply, RevokePreviewTokensResponse.newBuilder().setEnded(ended).build());
  }

  private static PlayerId admin() {
    return Caller.signedInAs(Role.ADMIN).id();
  }
}
