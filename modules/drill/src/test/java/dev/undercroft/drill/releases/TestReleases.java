package dev.undercroft.drill.releases;

import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Tally;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import dev.undercroft.proto.content.v1.Item;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import dev.undercroft.proto.content.v1.ListItemsRequest;
import dev.undercroft.proto.content.v1.ListItemsResponse;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishProgress;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.proto.release.v1.PublishSeedsResponse;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc.ReleaseAdminServiceImplBase;
import dev.undercroft.proto.release.v1.ReleaseRef;
import dev.undercroft.proto.release.v1.RollBackRequest;
import dev.undercroft.proto.release.v1.RollBackResponse;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A node in memory that publishes and serves, and keeps every promise but one.
final class TestReleases implements AutoCloseable {
  /// The promise that is not kept, now and then.
  enum Lie {
    NONE,
    /// What was active before the last move is answered after it.
    LEFT_RELEASE,
    /// Enemies of one release and items of another.
    MIXED,
    /// Another release than the one that was asked for.
    OTHER_NUMBER,
    /// The right number on another one's records.
    OTHER_RECORDS,
    /// Something else in a record that nobody marked.
    ANOTHER_NAME,
    /// A move that is acknowledged and not done.
    LOST_MOVE
  }

  static final Content ORIGINAL =
      Content.newBuilder()
          .addEnemies(Enemy.newBuilder().setId("ghoul").setName("Ghoul"))
          .addEnemies(Enemy.newBuilder().setId("goblin").setName("Goblin"))
          .addItems(Item.newBuilder().setId("axe").setDescription("An axe."))
          .build();

  // One of so many times.
  private static final int RARELY = 20;

  private final Lie lie;
  private final Editions editions;
  // By number.
  private final Map<Integer, Content> releases = new HashMap<>(Map.of(1, ORIGINAL));
  private final List<Activation> history = new ArrayList<>(List.of(new Activation(1, 1, "first")));
  private final Server server;
  private final ManagedChannel channel;
  private int calls;

  TestReleases(Lie lie, Editions editions) throws IOException {
    this.lie = lie;
    this.editions = editions;
    String name = UUID.randomUUID().toString();
    server =
        InProcessServerBuilder.forName(name)
            .addService(new Catalog())
            .addService(new Admin())
            .build()
            .start();
    channel = InProcessChannelBuilder.forName(name).build();
  }

  Api api(Tally tally) {
    return new Api("node", channel, tally);
  }

  synchronized List<Activation> history() {
    return List.copyOf(history);
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  private boolean lies(Lie which) {
    return lie == which && ++calls % RARELY == 0;
  }

  private synchronized PublishProgress move(String reason, int release) {
    var activation = new Activation(history.size() + 1, release, reason);
    if (!lies(Lie.LOST_MOVE)) {
      history.add(activation);
    }
    return PublishProgress.newBuilder()
        .setOutcome(
            PublishOutcome.newBuilder()
                .setActivation(activation.number())
                .setRelease(ReleaseRef.newBuilder().setNumber(release))
                .setChanged(true))
        .build();
  }

  private synchronized PublishProgress publish(PublishSeedsRequest request) {
    int number = releases.size() + 1;
    String version = request.getFiles(0).getText().split("\"version\":\"")[1].split("\"")[0];
    int mark = Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
    releases.put(number, editions.content(mark));
    return move(request.getReason(), number);
  }

  private record Served(ReleaseRef release, Content content) {}

  private synchronized Served serve(int asked) {
    int active = history.getLast().release();
    int number = asked == 0 ? active : asked;
    if (history.size() > 2 && asked == 0 && lies(Lie.LEFT_RELEASE)) {
      number = history.get(history.size() - 2).release();
    }
    if (asked != 0 && asked != active && lies(Lie.OTHER_NUMBER)) {
      number = active;
    }
    Content content = releases.get(number);
    if (number > 2 && lies(Lie.OTHER_RECORDS)) {
      content = releases.get(number - 1);
    }
    if (number > 2 && lies(Lie.MIXED)) {
      content =
          content.toBuilder()
              .clearItems()
              .addAllItems(releases.get(number - 1).getItemsList())
              .setEnemies(0, releases.get(number - 1).getEnemies(0))
              .build();
    }
    if (lies(Lie.ANOTHER_NAME)) {
      var copy = content.toBuilder();
      copy.getEnemiesBuilder(0).setName("Ghost");
      content = copy.build();
    }
    return new Served(ReleaseRef.newBuilder().setNumber(number).build(), content);
  }

  private static <R> void answer(StreamObserver<R> reply, R answer) {
    reply.onNext(answer);
    reply.onCompleted();
  }

  private final class Admin extends ReleaseAdminServiceImplBase {
    @Override
    public void publishSeeds(
        PublishSeedsRequest request, StreamObserver<PublishSeedsResponse> reply) {
      answer(reply, PublishSeedsResponse.newBuilder().setProgress(publish(request)).build());
    }

    @Override
    public void rollBack(RollBackRequest request, StreamObserver<RollBackResponse> reply) {
      var progress = move(request.getReason(), request.getNumber());
      answer(reply, RollBackResponse.newBuilder().setProgress(progress).build());
    }
  }

  private final class Catalog extends CatalogServiceImplBase {
    @Override
    public void getContent(GetContentRequest request, StreamObserver<GetContentResponse> reply) {
      Served served = serve(request.getRelease());
      answer(
          reply,
          GetContentResponse.newBuilder()
              .setRelease(served.release())
              .setContent(served.content())
              .build());
    }

    @Override
    public void listEnemies(ListEnemiesRequest request, StreamObserver<ListEnemiesResponse> reply) {
      Served served = serve(request.getRelease());
      answer(
          reply,
          ListEnemiesResponse.newBuilder()
              .setRelease(served.release())
              .addAllEnemies(served.content().getEnemiesList())
              .build());
    }

    @Override
    public void getEnemy(GetEnemyRequest request, StreamObserver<GetEnemyResponse> reply) {
      Served served = serve(request.getRelease());
      answer(
          reply,
          GetEnemyResponse.newBuilder()
              .setRelease(served.release())
              .setEnemy(served.content().getEnemies(0))
              .build());
    }

    @Override
    public void listItems(ListItemsRequest request, StreamObserver<ListItemsResponse> reply) {
      Served served = serve(request.getRelease());
      answer(
          reply,
          ListItemsResponse.newBuilder()
              .setRelease(served.release())
              .addAllItems(served.content().getItemsList())
              .build());
    }
  }
}
