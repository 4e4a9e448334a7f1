package dev.undercroft.bench;

import dev.undercroft.bench.measure.Goal;
import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.measure.Work;
import dev.undercroft.bench.stand.Stand;
import dev.undercroft.cache.BareRedis;
import dev.undercroft.players.Crowd;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.saves.v1.ListSavesRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How often PostgreSQL and Redis are asked by a node that has been running for a while. Nothing
/// here is timed.
final class Asked {
  private static final int CALLS = 1_000;
  private static final int PLAYERS = 20;
  private static final double GOAL = 0.99;

  private final Stand stand;
  private final List<Crowd.Member> members;

  Asked(Stand stand, Crowd crowd) {
    this.stand = stand;
    this.members = crowd.signUp("asking", PLAYERS);
  }

  /// Leaves no Redis behind.
  List<Row> count() {
    var rows = new ArrayList<Row>();
    rows.addAll(checks());
    List<Work> mix = mix();
    // The second time, so that what the first one left is there for sure.
    Works.once(mix);
    Works.once(mix);
    Count cached = count(mix);
    stand.stopRedis();
    Count uncached = count(mix);
    rows.add(
        new Row.Counted("Statements, 1,000 mixed calls, no Redis", uncached.sql(), Goal.none()));
    rows.add(new Row.Counted("Statements, the same, cached", cached.sql(), Goal.none()));
    rows.add(new Row.Counted("Redis round trips, the same, cached", cached.redis(), Goal.none()));
    rows.add(
        new Row.Share(
            "Statements saved", 1 - (double) cached.sql() / uncached.sql(), Goal.atLeast(GOAL)));
    return rows;
  }

  private List<Row> checks() {
    List<Work> each = Works.each(members, member -> PlayersBench.check(stand, member));
    Works.once(each);
    Works.once(each);
    var checks = new ArrayList<Work>();
    for (int i = 0; i < CALLS; i++) {
      checks.add(each.get(i % each.size()));
    }
    Count asked = count(checks);
    return List.of(
        new Row.Counted("Statements, 1,000 session checks", asked.sql(), Goal.atMost(0)),
        new Row.Counted("Redis round trips, the same", asked.redis(), Goal.atMost(CALLS)));
  }

  /// @param sql statements sent to PostgreSQL
  /// @param redis scripts run by Redis
  private record Count(long sql, long redis) {}

  private Count count(List<Work> calls) {
    long sql = stand.statements();
    long redis = roundTrips();
    Works.once(calls);
    return new Count(stand.statements() - sql, roundTrips() - redis);
  }

  private long roundTrips() {
    return stand.hasRedis() ? BareRedis.roundTrips(stand.redis()) : 0;
  }

  // Of ten calls four for the player's own page, three for the saves, three for content.
  private List<Work> mix() {
    var random = new Random(7);
    var calls = new ArrayList<Work>();
    var content = CatalogServiceGrpc.newBlockingStub(stand.channel());
    for (int i = 0; i < CALLS; i++) {
      Client client = Client.of(stand.channel(), members.get(random.nextInt(PLAYERS)));
      int which = random.nextInt(10);
      if (which < 4) {
        calls.add(() -> client.profiles().getMe(GetMeRequest.getDefaultInstance()));
      } else if (which < 7) {
        calls.add(() -> client.saves().listSaves(ListSavesRequest.getDefaultInstance()));
      } else {
        calls.add(() -> content.listEnemies(ListEnemiesRequest.getDefaultInstance()));
      }
    }
    return calls;
  }
}
