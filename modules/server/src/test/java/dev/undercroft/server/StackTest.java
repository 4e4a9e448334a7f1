package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StackTest {
  private final Stack stack = new Stack();
  private final List<String> closed = new ArrayList<>();

  private AutoCloseable server(String name) {
    return () -> closed.add(name);
  }

  @Test
  void what_was_started_last_is_closed_first_and_once() {
    stack.start(() -> server("postgres"));
    stack.start(() -> server("envoy"));

    stack.close();
    stack.close();

    assertThat(closed).containsExactly("envoy", "postgres");
  }

  @Test
  void one_that_does_not_stop_cleanly_keeps_none_of_the_others() {
    stack.start(() -> server("postgres"));
    stack.start(() ->
        () -> {
          throw new IllegalStateException("on purpose");
        });

    stack.close();

    assertThat(closed).containsExactly("postgres");
  }

  @Test
  void nothing_is_started_after_the_end() {
    stack.close();

    assertThatThrownBy(() -> stack.start(() -> server("late")))
        .isInstanceOf(Refusal.class)
        .hasMessage("stopped before it was up");
    assertThat(closed).isEmpty();
  }

  @Test
  void a_start_under_way_at_the_end_is_not_waited_for_and_closed_when_it_is_done()
      throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var start =
        CompletableFuture.runAsync(() ->
            stack.start(() -> {
              begun.countDown();
              awaitQuietly(goOn);
              return server("slow");
            }));
    begun.await();

    stack.close();
    goOn.countDown();

    assertThatThrownBy(start::join).hasRootCauseInstanceOf(Refusal.class);
    assertThat(closed).containsExactly("slow");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
