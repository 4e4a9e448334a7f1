package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Activation;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.feed.v1.ReleaseFeedServiceGrpc;
import dev.undercroft.proto.feed.v1.WatchReleasesRequest;
import dev.undercroft.proto.feed.v1.WatchReleasesResponse;
import dev.undercroft.testkit.Refused;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReleaseWatchTest extends OnContentLab {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final ReleaseWatch.Bounds PATIENT = new ReleaseWatch.Bounds(LONG, LONG, 1_000);

  @Test
  void a_watcher_is_told_at_once_what_is_active() {
    lab.publish(ContentLab.seeds());
    Release second = lab.publish(ContentLab.seedsWithGoblinHp(101));
    try (var node = new WatchLab(lab, PATIENT).beat()) {
      WatchReleasesResponse first = node.watch(0).next();

      assertThat(first.getActivation()).isEqualTo(2);
      assertThat(first.getRelease()).isEqualTo(second.message());
      assertThat(first.getChangedKindsList()).isEmpty();
      assertThat(first.hasActivatedAt()).isTrue();
    }
  }

  @Test
  void every_move_is_told_with_the_kinds_that_it_changed() {
    lab.publish(ContentLab.seeds());
    try (var node = new WatchLab(lab, PATIENT).beat()) {
      var watcher = node.watch(0);
      watcher.next();

      lab.publish(ContentLab.seedsWithGoblinHp(101));
      node.beat();
      lab.rollBack(1);
      node.beat();

      WatchReleasesResponse published = watcher.next();
      assertThat(published.getRelease().getNumber()).isEqualTo(2);
      assertThat(published.getChangedKindsList()).containsExactly("enemies");
      WatchReleasesResponse back = watcher.next();
      assertThat(back.getActivation()).isEqualTo(3);
      assertThat(back.getRelease().getNumber()).isEqualTo(1);
      assertThat(back.getChangedKindsList()).containsExactly("enemies");
    }
  }

  @Test
  void moves_that_a_node_never_heard_of_are_told_all_the_same() {
    lab.publish(ContentLab.seeds());
    try (var node = new WatchLab(lab, PATIENT).beat()) {
      var watcher = node.watch(1);
      lab.publish(ContentLab.seedsWithGoblinHp(101));
      lab.rollBack(1);
      lab.rollBack(2);

      node.beat();

      assertThat(activations(watcher, 3)).containsExactly(2L, 3L, 4L);
    }
  }

  @Test
  void whoever_resumes_misses_nothing_even_from_a_node_that_was_not_there() {
    lab.publish(ContentLab.seeds());
    lab.publish(ContentLab.seedsWithGoblinHp(101));
    for (int i = 0; i < ReleaseMoves.PAGE; i++) {
      lab.rollBack(1 + i % 2);
    }
    try (var node = new WatchLab(lab, PATIENT).beat()) {
      List<Long> told = activations(node.watch(1), ReleaseMoves.PAGE + 1);

      assertThat(told).isSorted().doesNotHaveDuplicates().startsWith(2L).endsWith(102L);
    }
  }

  @Test
  void the_first_publish_changes_every_kind() throws InvalidProtocolBufferException {
    lab.publish(ContentLab.seeds());
    var moves = new ReleaseMoves(lab.database, Kinds.ALL);

    moves.follow(new Activation(1, new ReleaseNumber(1)));

    var told = WatchReleasesResponse.parseFrom(moves.last().orElseThrow().told());
    assertThat(told.getChangedKindsList())
        .containsExactlyElementsOf(Kinds.ALL.stream().<String>map(Kind::name).toList());
  }

  @Test
  void a_watcher_from_the_future_is_refused() {
    lab.publish(ContentLab.seeds());
    try (var node = new WatchLab(lab, PATIENT).beat()) {
      Refused refused = Refused.of(() -> node.watch(99).next());

      assertThat(refused.reason()).isEqualTo("WATCH_AHEAD");
      assertThat(refused.fields()).containsExactly("after");
      assertThat(refused.message()).contains("1 times").contains("watch from 0");
    }
  }

  @Test
  void a_watcher_that_another_node_told_more_waits_for_this_one() {
    lab.publish(ContentLab.seeds());
    try (var node = new WatchLab(lab, PATIENT).beat()) {
      lab.publish(ContentLab.seedsWithGoblinHp(101));
      var watcher = node.watch(2);
      lab.rollBack(1);

      node.beat();

      assertThat(activations(watcher, 1)).containsExactly(3L);
    }
  }

  @Test
  void a_negative_number_is_refused() {
    lab.publish(ContentLab.seeds());
    try (var node = new WatchLab(lab, PATIENT).beat()) {
      assertThat(Refused.of(() -> node.watch(-1).next()).fields()).containsExactly("after");
    }
  }

  @Test
  void a_node_that_does_not_know_what_is_active_takes_no_watchers() {
    try (var node = new WatchLab(lab, PATIENT)) {
      Refused refused = Refused.of(() -> node.watch(0).next());

      assertThat(refused.reason()).isEqualTo("CONTENT_UNAVAILABLE");
      assertThat(refused.retryAfter()).isPresent();
    }
  }

  @Test
  void a_node_that_can_not_be_sure_any_more_sends_its_watchers_away() {
    lab.publish(ContentLab.seeds());
    try (var node = new WatchLab(lab, PATIENT, Duration.ofSeconds(2)).beat()) {
      var watcher = node.watch(0);
      watcher.next();

      assertThat(Refused.of(watcher::next).reason()).isEqualTo("CONTENT_UNAVAILABLE");
    }
  }

  @Test
  void silence_is_broken_by_a_sign_of_life() {
    lab.publish(ContentLab.seeds());
    var bounds = new ReleaseWatch.Bounds(Duration.ofMillis(1), LONG, 10);
    try (var node = new WatchLab(lab, bounds).beat()) {
      var watcher = node.watch(0);
      WatchReleasesResponse told = watcher.next();

      WatchReleasesResponse alive = watcher.next();

      assertThat(alive).isEqualTo(told.toBuilder().setAlive(true).build());
    }
  }

  @Test
  void a_watcher_that_never_reads_is_dropped_told_why_and_may_resume() throws Exception {
    lab.publish(ContentLab.seeds());
    var bounds = new ReleaseWatch.Bounds(Duration.ofMillis(1), Duration.ofMillis(1), 10);
    try (var node = new WatchLab(lab, bounds).beat()) {
      var ended = new CompletableFuture<StatusRuntimeException>();
      var call =
          node.rpc
              .channel()
              .newCall(ReleaseFeedServiceGrpc.getWatchReleasesMethod(), CallOptions.DEFAULT);
      call.start(new Deaf(ended), new Metadata());
      call.request(1);
      call.sendMessage(WatchReleasesRequest.getDefaultInstance());
      call.halfClose();

      Refused refused = Refused.of(ended.get());

      assertThat(refused.reason()).isEqualTo("WATCHER_TOO_SLOW");
      assertThat(refused.message()).contains("resume after 1");
      lab.publish(ContentLab.seedsWithGoblinHp(101));
      node.beat();
      assertThat(activations(node.watch(1), 1)).containsExactly(2L);
    }
  }

  @Test
  void a_node_takes_only_so_many() {
    lab.publish(ContentLab.seeds());
    try (var node = new WatchLab(lab, new ReleaseWatch.Bounds(LONG, LONG, 1)).beat()) {
      node.watch(0).next();

      assertThat(Refused.of(() -> node.watch(0).next()).reason()).isEqualTo("SERVER_BUSY");
    }
  }

  @Test
  void many_who_come_and_go_all_see_every_move_once() throws Exception {
    lab.publish(ContentLab.seeds());
    lab.publish(ContentLab.seedsWithGoblinHp(101));
    int moves = 40;
    try (var node = new WatchLab(lab, PATIENT).beat();
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int seed = i;
        all.add(clients.submit(() -> resuming(node, new Random(seed), 2 + moves)));
      }
      for (int i = 0; i < moves; i++) {
        lab.rollBack(1 + i % 2);
        if (i % 3 != 0) {
          node.beat();
        }
      }
      node.beat();

      for (Future<List<Long>> seen : all) {
        assertThat(seen.get()).hasSize(1 + moves).isSorted().doesNotHaveDuplicates();
      }
    }
  }

  // Leaves again and again, and goes on from what it saw last.
  private static List<Long> resuming(WatchLab node, Random random, long last) {
    var seen = new ArrayList<>(List.of(2L));
    while (seen.getLast() < last) {
      try (var stay = Context.current().withCancellation()) {
        stay.run(() -> {
          var watcher = node.watch(seen.getLast());
          for (int i = 1 + random.nextInt(10); i > 0 && seen.getLast() < last; i--) {
            seen.add(watcher.next().getActivation());
          }
        });
      }
    }
    return seen;
  }

  private static List<Long> activations(Iterator<WatchReleasesResponse> watcher, int count) {
    var numbers = new ArrayList<Long>();
    for (int i = 0; i < count; i++) {
      numbers.add(watcher.next().getActivation());
    }
    return numbers;
  }

  /// Asks for one answer and for no other.
  private static final class Deaf extends ClientCall.Listener<WatchReleasesResponse> {
    private final CompletableFuture<StatusRuntimeException> ended;

    Deaf(CompletableFuture<StatusRuntimeException> ended) {
      this.ended = ended;
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      ended.complete(status.asRuntimeException(trailers));
    }
  }
}
