package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A node whose process is stopped for longer than its lease, while a release is published.
class PausedNodeTest {
  private static final Duration LEASE = Duration.ofSeconds(2);
  private static TestServers servers;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void it_holds_the_publish_up_for_its_lease_and_never_answers_with_the_old_release() {
    try (var lab = new ContentLab(servers)) {
      lab.publish(ContentLab.seeds());
      try (var node = ChildNode.start(lab.url, servers.redisUrl(), LEASE)) {
        ContentLab.await(() -> answerOf(node.ask()).equals("1"));
        TestServers.signal("STOP", node.pid());

        assertThat(nodesWaitedFor(lab)).contains(List.of(ChildNode.NAME));

        // It wakes with PostgreSQL out of reach, or it might have beaten before it answers.
        var outOfReach = List.of(backendOfTheBeat(lab), servers.postgresPid());
        outOfReach.forEach(pid -> TestServers.signal("STOP", pid));
        var asked = Stream.generate(node::ask).limit(20).toList();
        TestServers.signal("CONT", node.pid());
        assertThat(asked)
            .allSatisfy(answer -> assertThat(answerOf(answer)).isEqualTo("CONTENT_UNAVAILABLE"));

        outOfReach.forEach(pid -> TestServers.signal("CONT", pid));
        var answers = new ArrayList<String>();
        ContentLab.await(() -> answers.add(answerOf(node.ask())) && answers.getLast().equals("2"));
        // It may have beaten before the first of these.
        assertThat(answers).isSubsetOf("CONTENT_UNAVAILABLE", "2");
      }
    }
  }

  private static List<List<String>> nodesWaitedFor(ContentLab lab) {
    var waitedFor = new ArrayList<List<String>>();
    lab.apply()
        .apply(
            ContentLab.seedsWithGoblinHp(101),
            ContentLab.TEST,
            new SeedApply.Progress() {
              @Override
              public void done(SeedApply.Step step) {}

              @Override
              public void waitingFor(List<String> nodes, Duration atMost) {
                waitedFor.add(nodes);
              }
            });
    return waitedFor;
  }

  private static long backendOfTheBeat(ContentLab lab) {
    return lab.database
        .jooq()
        .fetchSingle(
            "select pid from pg_stat_activity where application_name like '% beacon' and datname = ?",
            lab.url.database())
        .get(0, long.class);
  }

  // The number of its release, or the reason why there is none.
  private static String answerOf(ListenableFuture<GetContentResponse> answer) {
    try {
      return Integer.toString(answer.get().getRelease().getNumber());
    } catch (ExecutionException e) {
      return Refused.of((StatusRuntimeException) e.getCause()).reason();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
