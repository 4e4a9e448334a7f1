package dev.undercroft.rpc;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;

/// A service with validation rules, one method of which does what a test wants.
final class TestCatalog extends CatalogServiceImplBase {
  private final Function<GetEnemyRequest, GetEnemyResponse> getEnemy;

  TestCatalog(Function<GetEnemyRequest, GetEnemyResponse> getEnemy) {
    this.getEnemy = getEnemy;
  }

  @Override
  public void getEnemy(GetEnemyRequest request, StreamObserver<GetEnemyResponse> reply) {
    Replies.send(reply, getEnemy.apply(request));
  }

  static GetEnemyRequest request(String id) {
    return GetEnemyRequest.newBuilder().setId(id).build();
  }

  static GetEnemyResponse named(String name) {
    return GetEnemyResponse.newBuilder().setEnemy(Enemy.newBuilder().setName(name)).build();
  }
}
