package dev.undercroft.server.edge;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import dev.undercroft.proto.content.v1.GetBossRequest;
import dev.undercroft.proto.content.v1.GetBossResponse;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import dev.undercroft.proto.content.v1.GetThemeRequest;
import dev.undercroft.proto.content.v1.GetThemeResponse;
import dev.undercroft.proto.content.v1.ListBossesRequest;
import dev.undercroft.proto.content.v1.ListBossesResponse;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import dev.undercroft.proto.content.v1.ListThemesRequest;
import dev.undercroft.proto.content.v1.ListThemesResponse;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.Map;

/// CatalogService over [SampleContent].
final class SampleCatalog extends CatalogServiceImplBase {
  static final Map<String, Message> ANSWERS = SampleContent.answers();

  @Override
  public void getContent(GetContentRequest request, StreamObserver<GetContentResponse> reply) {
    answer("content", reply);
  }

  @Override
  public void listEnemies(ListEnemiesRequest request, StreamObserver<ListEnemiesResponse> reply) {
    answer("enemies", reply);
  }

  @Override
  public void getEnemy(GetEnemyRequest request, StreamObserver<GetEnemyResponse> reply) {
    answer("enemies/" + request.getId(), reply);
  }

  @Override
  public void listBosses(ListBossesRequest request, StreamObserver<ListBossesResponse> reply) {
    answer("bosses", reply);
  }

  @Override
  public void getBoss(GetBossRequest request, StreamObserver<GetBossResponse> reply) {
    answer("bosses/" + request.getId(), reply);
  }

  @Override
  public void listThemes(ListThemesRequest request, StreamObserver<ListThemesResponse> reply) {
    answer("themes", reply);
  }

  @Override
  public void getTheme(GetThemeRequest request, StreamObserver<GetThemeResponse> reply) {
    answer("themes/" + request.getId(), reply);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Message> void answer(String path, StreamObserver<T> reply) {
    var answer = ANSWERS.get(path);
    if (answer == null) {
      reply.onError(unknown(path));
    } else {
      reply.onNext((T) answer);
      reply.onCompleted();
    }
  }

  static Exception unknown(String path) {
    var info = ErrorInfo.newBuilder().setReason("RECORD_NOT_FOUND").setDomain("undercroft").build();
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(Code.NOT_FOUND_VALUE)
            .setMessage("there is no " + path)
            .addDetails(Any.pack(info))
            .build());
  }
}
