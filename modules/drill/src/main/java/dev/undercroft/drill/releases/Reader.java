package dev.undercroft.drill.releases;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Token;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.content.v1.GetEnemyRequest;
import dev.undercroft.proto.content.v1.GetEnemyResponse;
import dev.undercroft.proto.content.v1.Item;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.content.v1.ListItemsRequest;
import dev.undercroft.proto.release.v1.ReleaseRef;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// A client of one node that asks all the time, mostly for the active release. The node's other
/// clients may all be waiting for it: there are several to a node, so that somebody asks at the
/// very moment when it wakes up.
final class Reader {
  // Between two questions, so that there is something left of the machine for the others.
  private static final Duration PAUSE = Duration.ofMillis(8);

  private final Api node;
  private final String enemy;
  private final Witness witness;
  private final LongSupplier clock;
  private final Random random;

  /// @param enemy id of one that every release has
  /// @param clock nanoseconds of the drill
  Reader(Api node, String enemy, Witness witness, LongSupplier clock, Random random) {
    this.node = node;
    this.enemy = enemy;
    this.witness = witness;
    this.clock = clock;
    this.random = random;
  }

  /// What was found in an answer.
  private record Found(ReleaseRef release, List<Integer> marks) {}

  Answer<?> act() {
    LockSupport.parkNanos(PAUSE.toNanos());
    int release = random.nextInt(4) == 0 ? witness.anyRelease() : 0;
    return switch (random.nextInt(10)) {
      case 0 -> content(release);
      case 1, 2, 3 -> enemies(release);
      case 4, 5 -> items(release);
      default -> oneEnemy(release);
    };
  }

  /// @param release 0 for the active one
  Answer<GetContentResponse> content(int release) {
    var request = GetContentRequest.newBuilder().setRelease(release).build();
    var answer =
        ask(
            Call.GET_CONTENT,
            release,
            catalog -> catalog.getContent(request),
            found -> new Found(found.getRelease(), marks(found.getContent())));
    if (answer instanceof Done(var found)) {
      witness.whole(node + "", found.getRelease().getNumber(), found.getContent());
    }
    return answer;
  }

  private static List<Integer> marks(Content content) {
    return Stream.concat(
            content.getEnemiesList().stream().map(Enemy::getXp),
            content.getItemsList().stream().map(item -> Editions.mark(item.getDescription())))
        .toList();
  }

  private Answer<?> enemies(int release) {
    var request = ListEnemiesRequest.newBuilder().setRelease(release).build();
    return ask(
        Call.LIST_ENEMIES,
        release,
        catalog -> catalog.listEnemies(request),
        found ->
            new Found(
                found.getRelease(), found.getEnemiesList().stream().map(Enemy::getXp).toList()));
  }

  private Answer<?> items(int release) {
    var request = ListItemsRequest.newBuilder().setRelease(release).build();
    return ask(
        Call.LIST_ITEMS,
        release,
        catalog -> catalog.listItems(request),
        found ->
            new Found(
                found.getRelease(),
                found.getItemsList().stream()
                    .map(Item::getDescription)
                    .map(Editions::mark)
                    .toList()));
  }

  /// @param release 0 for the active one
  Answer<GetEnemyResponse> oneEnemy(int release) {
    var request = GetEnemyRequest.newBuilder().setId(enemy).setRelease(release).build();
    return ask(
        Call.GET_ENEMY,
        release,
        catalog -> catalog.getEnemy(request),
        found -> new Found(found.getRelease(), List.of(found.getEnemy().getXp())));
  }

  private <R> Answer<R> ask(
      Call call,
      int release,
      Function<CatalogServiceBlockingStub, R> question,
      Function<R, Found> look) {
    long asked = clock.getAsLong();
    Answer<R> answer = node.call(call, Token.NONE, stubs -> question.apply(stubs.catalog()));
    if (answer instanceof Done(R value)) {
      Found found = look.apply(value);
      int number = found.release().getNumber();
      if (release == 0) {
        witness.active(
            new Reading(node + "", call, asked, clock.getAsLong(), number), found.marks());
      } else {
        witness.numbered(node + "", call, release, number, found.marks());
      }
    }
    return answer;
  }
}
