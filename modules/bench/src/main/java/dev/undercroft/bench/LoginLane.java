package dev.undercroft.bench;

import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Duel;
import dev.undercroft.bench.measure.Figures;
import dev.undercroft.bench.measure.Goal;
import dev.undercroft.bench.measure.Round;
import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.measure.Work;
import dev.undercroft.bench.stand.Stand;
import dev.undercroft.players.Crowd;
import dev.undercroft.players.PlayerFloor;
import dev.undercroft.proto.players.v1.AuthServiceGrpc;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.players.v1.LoginRequest;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// Fifty logins under way at any time, and what other calls notice of it.
final class LoginLane {
  private static final int LOGINS = 50;

  // Each of sixteen readers: 400 calls a second together, a small part of what the node can.
  private static final Duration READ_EVERY = Duration.ofMillis(40);

  // As many as compute hashes in the product: half of the processors.
  private static final int HASHING_THREADS =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final List<Work> hashes =
      Collections.nCopies(HASHING_THREADS, PlayerFloor.passwordCheck());
  private final List<Work> logins;
  private final List<Work> reads;
  private final AtomicLong refused = new AtomicLong();

  /// @param readers whose pages are in Redis
  LoginLane(Stand stand, Crowd crowd, List<Crowd.Member> readers) {
    logins = Works.each(crowd.signUp("login", LOGINS), member -> login(stand, member));
    reads =
        Works.each(
            readers,
            member -> {
              Client client = Client.of(stand.channel(), member);
              return () -> client.profiles().getMe(GetMeRequest.getDefaultInstance());
            });
  }

  // Until it is answered: one that is refused or comes to its deadline is tried again.
  private Work login(Stand stand, Crowd.Member member) {
    var auth = AuthServiceGrpc.newBlockingStub(stand.channel());
    var request =
        LoginRequest.newBuilder()
            .setUsername(member.username())
            .setPassword(Crowd.PASSWORD)
            .build();
    return () -> {
      while (true) {
        try {
          auth.login(request);
          return;
        } catch (StatusRuntimeException e) {
          if (!isOverload(e.getStatus().getCode())) {
            throw e;
          }
          refused.incrementAndGet();
        }
      }
    };
  }

  private static boolean isOverload(Code code) {
    return code == Code.RESOURCE_EXHAUSTED || code == Code.DEADLINE_EXCEEDED;
  }

  void warmUp(Course course) {
    Round.closed(hashes, course);
    beside(course);
    refused.set(0);
  }

  List<Row> run(Course course) {
    var bare = new ArrayList<Figures>();
    var lane = new ArrayList<Figures>();
    var quiet = new ArrayList<Figures>();
    var disturbed = new ArrayList<Figures>();
    for (int i = 0; i < course.rounds(); i++) {
      bare.add(Round.closed(hashes, course));
      quiet.add(read(course));
      Both both = beside(course);
      lane.add(both.logins());
      disturbed.add(both.reads());
    }
    return List.of(
        Duel.compared("Login beside bare hashes", LOGINS, bare, lane, Goal.none()),
        Duel.compared(
            "GetMe while logins wait, beside alone", reads.size(), quiet, disturbed, Goal.none()),
        new Row.Counted("Logins refused or too late, tried again", refused.get(), Goal.none()));
  }

  private record Both(Figures logins, Figures reads) {}

  private Both beside(Course course) {
    var waiting = CompletableFuture.supplyAsync(() -> Round.closed(logins, course));
    Figures disturbed = read(course);
    return new Both(waiting.join().withoutCpu(), disturbed.withoutCpu());
  }

  private Figures read(Course course) {
    return Round.paced(reads, READ_EVERY, course);
  }
}
