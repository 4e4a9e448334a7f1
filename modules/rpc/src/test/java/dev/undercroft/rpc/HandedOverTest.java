package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Context;
import io.grpc.ServerCall.Listener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HandedOverTest {
  private static final Context.Key<String> CALLER = Context.key("caller");

  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Test
  void a_listener_that_takes_its_time_hears_everything_in_order_in_the_context_of_the_call() {
    var ready = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Context.current()
          .withValue(CALLER, "goblin")
          .run(() -> {
            Listener<String> listener =
                HandedOver.to(
                    threads,
                    () -> {
                      Waiting.until(ready);
                      hear("start");
                      return new Recorder();
                    });
            listener.onReady();
            listener.onMessage("rat");
            listener.onMessage("bat");
            listener.onHalfClose();
            listener.onComplete();
            listener.onCancel();
          });
      assertThat(heard).isEmpty();
      ready.countDown();
    }

    assertThat(heard)
        .containsExactly(
            "start goblin true",
            "ready goblin true",
            "rat goblin true",
            "bat goblin true",
            "half-close goblin true",
            "complete goblin true",
            "cancel goblin true");
  }

  private void hear(String what) {
    heard.add(what + " " + CALLER.get() + " " + Thread.currentThread().isVirtual());
  }

  private final class Recorder extends Listener<String> {
    @Override
    public void onReady() {
      hear("ready");
    }

    @Override
    public void onMessage(String message) {
      hear(message);
    }

    @Override
    public void onHalfClose() {
      hear("half-close");
    }

    @Override
    public void onComplete() {
      hear("complete");
    }

    @Override
    public void onCancel() {
      hear("cancel");
    }
  }
}
