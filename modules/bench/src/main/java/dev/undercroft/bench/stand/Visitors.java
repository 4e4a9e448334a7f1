package dev.undercroft.bench.stand;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// One client a node that asks again and again which release it is served.
final class Visitors implements AutoCloseable {
  private static final long PAUSE_NANOS = 5_000_000;

  private final Lookout lookout;
  private final List<Thread> threads;
  private volatile boolean running = true;

  /// @param nodes a channel to each
  Visitors(List<? extends Channel> nodes) {
    lookout = new Lookout(nodes.size());
    threads =
        nodes.stream()
            .map(node -> Thread.ofPlatform().name("visitor").daemon().start(() -> visit(node)))
            .toList();
  }

  Lookout lookout() {
    return lookout;
  }

  private void visit(Channel node) {
    var catalog = CatalogServiceGrpc.newBlockingStub(node);
    int known = 0;
    while (running) {
      int served = served(catalog, known);
      if (served != known) {
        known = served;
        lookout.saw(served);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  // Short, since who holds the release gets no more than its name.
  private static int served(CatalogServiceGrpc.CatalogServiceBlockingStub catalog, int known) {
    try {
      return catalog
          .listEnemies(ListEnemiesRequest.newBuilder().setKnownRelease(known).build())
          .getRelease()
          .getNumber();
    } catch (StatusRuntimeException e) {
      return known;
    }
  }

  @Override
  public void close() {
    running = false;
    threads.forEach(LockSupport::unpark);
  }
}
