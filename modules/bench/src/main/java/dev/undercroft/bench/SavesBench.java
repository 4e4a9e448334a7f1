package dev.undercroft.bench;

import com.google.protobuf.ByteString;
import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Duel;
import dev.undercroft.bench.measure.Goal;
import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.measure.Work;
import dev.undercroft.bench.stand.Stand;
import dev.undercroft.cache.BareRedis;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.players.Crowd;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.ListSavesRequest;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.saves.SaveFloor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Writes and reads of saves, each beside what it would cost without the product.
final class SavesBench {
  private static final List<Integer> WRITERS = List.of(1, 16, 64);
  private static final int MOST_WRITERS = 64;
  private static final int READERS = 16;
  private static final int PLAYERS_A_READER = 50;
  private static final int RUN_STATE_BYTES = 8 * 1024;
  private static final double GOAL = 0.75;
  private static final ListSavesRequest LIST = ListSavesRequest.getDefaultInstance();

  private final Stand stand;
  private final Crowd crowd;
  private final Random random = new Random(5);

  SavesBench(Stand stand) {
    this.stand = stand;
    this.crowd = new Crowd(stand.database());
  }

  List<Row> run(Course course, Consumer<String> progress) {
    progress.accept("players sign up and save");
    List<Duel> duels = duels();
    progress.accept("warming up");
    duels.forEach(duel -> duel.warmUp(course));
    var rows = new ArrayList<Row>();
    for (Duel duel : duels) {
      progress.accept(duel.name() + ", " + duel.floor().size() + " in flight");
      rows.add(duel.run(course));
    }
    return rows;
  }

  private List<Duel> duels() {
    var duels = new ArrayList<Duel>(puts());
    List<Crowd.Member> readers = crowd.signUp("reader", READERS);
    save(readers);
    duels.add(gets(readers));
    duels.add(hits(readers));
    duels.add(misses(crowd.signUp("page", READERS * PLAYERS_A_READER)));
    return duels;
  }

  private List<Duel> puts() {
    List<Work> floor =
        Works.each(
            crowd.signUp("plain", MOST_WRITERS),
            member -> SaveFloor.put(stand.pool(), member.id(), save().build()));
    List<Work> product = Works.each(crowd.signUp("writer", MOST_WRITERS), this::put);
    return WRITERS.stream()
        .map(writers ->
            new Duel(
                "PutSave 8 KB",
                floor.subList(0, writers),
                product.subList(0, writers),
                Goal.atLeast(GOAL)))
        .toList();
  }

  private Work put(Crowd.Member member) {
    Client client = client(member);
    PutSaveRequest.Builder save = save();
    return () -> {
      var head = client.saves().putSave(save.build()).getSave();
      save.setExpectedRevision(head.getRevision());
    };
  }

  private Duel gets(List<Crowd.Member> readers) {
    return new Duel(
        "GetSave 8 KB",
        Works.each(readers, member -> SaveFloor.get(member.id(), 0).on(stand.pool())),
        Works.each(
            readers,
            member -> {
              Client client = client(member);
              return () -> client.saves().getSave(GetSaveRequest.getDefaultInstance());
            }),
        Goal.none());
  }

  private Duel hits(List<Crowd.Member> readers) {
    int bytes = client(readers.getFirst()).saves().listSaves(LIST).getSerializedSize();
    return new Duel(
        "ListSaves, hit",
        Works.each(readers, member -> BareRedis.get(stand.redis(), member.username(), bytes)),
        Works.each(readers, this::list),
        Goal.none());
  }

  private Duel misses(List<Crowd.Member> members) {
    SaveFloor.fill(
        stand.database(), members.stream().map(Crowd.Member::id).toList(), save().build());
    Works.once(Works.each(members, this::list));
    var floor = new ArrayList<Work>();
    var product = new ArrayList<Work>();
    for (List<Crowd.Member> mine : Works.parts(members, PLAYERS_A_READER)) {
      floor.add(
          Works.turns(Works.each(mine, member -> SaveFloor.list(member.id()).on(stand.pool()))));
      product.add(
          new MissedReads(
              stand.redis(),
              mine.stream().map(member -> CacheKeys.saves(member.id())).toList(),
              Works.each(mine, this::list)));
    }
    return new Duel("ListSaves, miss", floor, product, Goal.none());
  }

  private Work list(Crowd.Member member) {
    Client client = client(member);
    return () -> client.saves().listSaves(LIST);
  }

  // Also shows their sessions, so that these are in Redis from now on.
  private void save(List<Crowd.Member> members) {
    Works.once(Works.each(members, this::put));
  }

  // Bytes that no codec makes smaller, so that both sides write as many.
  private PutSaveRequest.Builder save() {
    byte[] runState = new byte[RUN_STATE_BYTES];
    random.nextBytes(runState);
    return PutSaveRequest.newBuilder()
        .setName("Cellar, before the regent")
        .setFloor(4)
        .setLevel(5)
        .setHp(31)
        .setMaxHp(58)
        .setScore(4_210)
        .setTurns(1_733)
        .setRunState(ByteString.copyFrom(runState))
        .setRelease(stand.release());
  }

  private Client client(Crowd.Member member) {
    return Client.of(stand.channel(), member);
  }
}
