package dev.undercroft.bench;

import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Duel;
import dev.undercroft.bench.measure.Goal;
import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.measure.Work;
import dev.undercroft.bench.stand.Stand;
import dev.undercroft.cache.BareRedis;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.players.Crowd;
import dev.undercroft.players.PlayerFloor;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.rpc.Authenticator.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads of profiles, checks of sessions and logins, each beside what it would cost without the
/// product; and how often PostgreSQL and Redis are asked.
final class PlayersBench {
  private static final int READERS = 16;
  private static final int PLAYERS_A_READER = 50;

  private final Stand stand;
  private final Crowd crowd;

  PlayersBench(Stand stand) {
    this.stand = stand;
    this.crowd = new Crowd(stand.database());
  }

  List<Row> run(Course course, Consumer<String> progress) {
    progress.accept("players sign up");
    List<Crowd.Member> readers = crowd.signUp("reader", READERS);
    var duels = List.of(hits(readers), misses(), checks(readers));
    var logins = new LoginLane(stand, crowd, readers);
    progress.accept("warming up");
    duels.forEach(duel -> duel.warmUp(course));
    logins.warmUp(course);
    var rows = new ArrayList<Row>();
    for (Duel duel : duels) {
      progress.accept(duel.name());
      rows.add(duel.run(course));
    }
    progress.accept("logins, and GetMe beside them");
    rows.addAll(logins.run(course));
    progress.accept("counting statements");
    rows.addAll(new Asked(stand, crowd).count());
    return rows;
  }

  private Duel hits(List<Crowd.Member> readers) {
    Crowd.Member first = readers.getFirst();
    int bytes =
        Client.of(stand.channel(), first)
            .profiles()
            .getMe(GetMeRequest.getDefaultInstance())
            .getSerializedSize();
    return new Duel(
        "GetMe, hit", gets(readers, bytes), Works.each(readers, this::page), Goal.none());
  }

  private Duel misses() {
    List<Crowd.Member> members = crowd.signUp("page", READERS * PLAYERS_A_READER);
    Works.once(Works.each(members, this::page));
    var floor = new ArrayList<Work>();
    var product = new ArrayList<Work>();
    for (List<Crowd.Member> mine : Works.parts(members, PLAYERS_A_READER)) {
      floor.add(
          Works.turns(
              Works.each(mine, member -> PlayerFloor.profile(member.id()).on(stand.pool()))));
      product.add(
          new MissedReads(
              stand.redis(),
              mine.stream().map(member -> CacheKeys.profile(member.id())).toList(),
              Works.each(mine, this::page)));
    }
    return new Duel("GetMe, miss", floor, product, Goal.none());
  }

  private Duel checks(List<Crowd.Member> readers) {
    return new Duel(
        "Session check",
        gets(readers, PlayerFloor.sessionBytes()),
        Works.each(readers, member -> check(stand, member)),
        Goal.none());
  }

  private List<Work> gets(List<Crowd.Member> readers, int bytes) {
    return Works.each(
        readers, member -> BareRedis.get(stand.redis(), member.username() + bytes, bytes));
  }

  /// What happens before the answer to any call with a token, and nothing else.
  static Work check(Stand stand, Crowd.Member member) {
    var shown = new Credentials(member.token(), Optional.empty());
    return () -> stand.authenticator().authenticate(shown);
  }

  private Work page(Crowd.Member member) {
    Client client = Client.of(stand.channel(), member);
    return () -> client.profiles().getMe(GetMeRequest.getDefaultInstance());
  }
}
