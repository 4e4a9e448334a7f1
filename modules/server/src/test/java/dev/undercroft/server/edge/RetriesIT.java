package dev.undercroft.server.edge;

import static dev.undercroft.server.edge.EdgeFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The only server goes away and comes back.
class RetriesIT {
  private static EdgeFixture fixture;
  private static Edge edge;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    fixture = EdgeFixture.start(folder);
    edge = fixture.edge();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void a_read_that_was_cut_off_is_asked_again() throws Exception {
    var answer = edge.ask("/api/never");
    await(() -> calls().waiting() == 1);

    fixture.server().kill();
    fixture.server().startAgain();

    await(() -> calls().waiting() == 1);
    calls().answerAll();
    assertThat(answer.get().statusCode()).isEqualTo(200);
  }

  @Test
  void a_write_that_may_have_run_is_not_sent_again() throws Exception {
    var lost = CompletableFuture.supplyAsync(() -> write("lost"));
    await(() -> calls().writes("lost") == 1);

    fixture.server().kill();
    fixture.server().startAgain();

    assertThat(lost.get()).isEqualTo(503);
    assertThat(write("later")).isEqualTo(200);
    assertThat(calls().writes("lost")).isEqualTo(1);
  }

  @Test
  void a_call_that_nobody_has_heard_waits_for_the_server() throws Exception {
    long before = fixture.counted("cluster.server.upstream_rq_retry");
    fixture.server().kill();
    var write = CompletableFuture.supplyAsync(() -> write("early"));
    var read = edge.ask("/api/enemies");
    await(() -> fixture.counted("cluster.server.upstream_rq_retry") >= before + 2);

    fixture.server().startAgain();

    assertThat(write.get()).isEqualTo(200);
    assertThat(calls().writes("early")).isEqualTo(1);
    assertThat(read.get().statusCode()).isEqualTo(200);
  }

  @Test
  void a_restart_of_the_server_loses_no_call() throws Exception {
    var over = new AtomicBoolean();
    var answered = new AtomicIntegerArray(6);
    var callers =
        IntStream.range(0, answered.length())
            .mapToObj(caller -> beside(() -> callUntil(over, caller, answered)))
            .toList();
    awaitMore(answered, callers);

    fixture.server().stop();
    fixture.server().startAgain();

    awaitMore(answered, callers);
    over.set(true);
    for (var caller : callers) {
      caller.get();
    }
  }

  // Until each of them got some more answers, or one of them an error.
  private static void awaitMore(AtomicIntegerArray answered, List<CompletableFuture<Void>> callers)
      throws Exception {
    var enough = IntStream.range(0, callers.size()).map(each -> answered.get(each) + 20).toArray();
    await(() ->
        IntStream.range(0, enough.length).allMatch(each -> answered.get(each) > enough[each])
            || callers.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
  }

  // Every second one writes.
  private static void callUntil(AtomicBoolean over, int caller, AtomicIntegerArray answered) {
    var save = SaveServiceGrpc.newBlockingStub(edge.channel());
    while (!over.get()) {
      if (caller % 2 == 0) {
        var name = caller + "/" + answered.get(caller);
        save.putSave(PutSaveRequest.newBuilder().setName(name).build());
        assertThat(calls().writes(name)).isEqualTo(1);
      } else {
        edge.content();
      }
      answered.incrementAndGet(caller);
    }
  }

  private static CompletableFuture<Void> beside(Runnable call) {
    return CompletableFuture.runAsync(call, task -> Thread.ofVirtual().start(task));
  }

  private static int write(String name) {
    try {
      return edge.send(
              "POST", "/api/game/save", BodyPublishers.ofString("{\"name\": \"" + name + "\"}"))
          .statusCode();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static SampleCalls calls() {
    return fixture.server().calls();
  }
}
