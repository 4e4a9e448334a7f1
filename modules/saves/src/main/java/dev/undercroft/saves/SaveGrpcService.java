package dev.undercroft.saves;

import dev.undercroft.cache.UserCache;
import dev.undercroft.proto.saves.v1.DeleteSaveRequest;
import dev.undercroft.proto.saves.v1.DeleteSaveResponse;
import dev.undercroft.proto.saves.v1.GetRevisionRequest;
import dev.undercroft.proto.saves.v1.GetRevisionResponse;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.GetSaveResponse;
import dev.undercroft.proto.saves.v1.ListRevisionsRequest;
import dev.undercroft.proto.saves.v1.ListRevisionsResponse;
import dev.undercroft.proto.saves.v1.ListSavesRequest;
import dev.undercroft.proto.saves.v1.ListSavesResponse;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.PutSaveResponse;
import dev.undercroft.proto.saves.v1.RestoreSaveRequest;
import dev.undercroft.proto.saves.v1.RestoreSaveResponse;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceImplBase;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.Replies;
import io.grpc.stub.StreamObserver;
import java.util.List;

/// SaveService: whose saves they are, the question, the answer. Requests have passed their rules.
final class SaveGrpcService extends SaveServiceImplBase {
  private final Saves saves;

  SaveGrpcService(Saves saves) {
    this.saves = saves;
  }

  @Override
  public void listSaves(ListSavesRequest request, StreamObserver<ListSavesResponse> reply) {
    Caller.Known<UserCache.Asked> caller = Caller.asking(saves::ask);
    Replies.send(reply, saves.list(caller.player(), caller.ahead()));
  }

  @Override
  public void getSave(GetSaveRequest request, StreamObserver<GetSaveResponse> reply) {
    Save save = saves.get(Caller.player(), request.getSlot());
    Replies.send(reply, GetSaveResponse.newBuilder().setSave(save).build());
  }

  @Override
  public void putSave(PutSaveRequest request, StreamObserver<PutSaveResponse> reply) {
    Save save = saves.put(Caller.player(), request);
    Replies.send(reply, PutSaveResponse.newBuilder().setSave(save).build());
  }

  @Override
  public void deleteSave(DeleteSaveRequest request, StreamObserver<DeleteSaveResponse> reply) {
    Save save = saves.delete(Caller.player(), request);
    Replies.send(reply, DeleteSaveResponse.newBuilder().setSave(save).build());
  }

  @Override
  public void restoreSave(RestoreSaveRequest request, StreamObserver<RestoreSaveResponse> reply) {
    Save save = saves.restore(Caller.player(), request);
    Replies.send(reply, RestoreSaveResponse.newBuilder().setSave(save).build());
  }

  @Override
  public void listRevisions(
      ListRevisionsRequest request, StreamObserver<ListRevisionsResponse> reply) {
    List<Save> revisions = saves.revisions(Caller.player(), request.getSlot());
    Replies.send(reply, ListRevisionsResponse.newBuilder().addAllRevisions(revisions).build());
  }

  @Override
  public void getRevision(GetRevisionRequest request, StreamObserver<GetRevisionResponse> reply) {
    Save save = saves.revision(Caller.player(), request.getSlot(), request.getRevision());
    Replies.send(reply, GetRevisionResponse.newBuilder().setSave(save).build());
  }
}
