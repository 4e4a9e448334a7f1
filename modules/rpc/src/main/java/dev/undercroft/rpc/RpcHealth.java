package dev.undercroft.rpc;

import io.grpc.BindableService;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What grpc.health.v1 says of this node: NOT_SERVING until whoever wires the server says that it
/// can answer, and for good once it stops.
public final class RpcHealth {
  private static final Logger log = LoggerFactory.getLogger(RpcHealth.class);

  private final HealthStatusManager manager = new HealthStatusManager();
  private final Set<String> names =
      new HashSet<>(Set.of(HealthStatusManager.SERVICE_NAME_ALL_SERVICES));
  private boolean ready;
  private boolean warm;
  private boolean draining;
  private boolean serving;
  private Runnable whenServing = () -> {};

  /// Says NOT_SERVING.
  public RpcHealth() {
    publish();
  }

  /// Says whether this node can answer: PostgreSQL is confirmed and a release is in memory.
  public synchronized void set(boolean ready) {
    this.ready = ready;
    publish();
  }

  /// Whether it says SERVING now.
  public synchronized boolean serving() {
    return serving;
  }

  BindableService service() {
    return manager.getHealthService();
  }

  /// Answers for these services too; with the same word, since a node is whole or it isn't.
  synchronized void cover(Collection<String> services) {
    names.addAll(services);
    publish();
  }

  /// What the rules of all requests share is built: before, a call would wait for it.
  synchronized void warm() {
    warm = true;
    publish();
  }

  /// The action follows each word of SERVING; it must be quick, and not mind being repeated.
  synchronized void whenServing(Runnable action) {
    whenServing = action;
    publish();
  }

  /// Says NOT_SERVING from now on, whatever it is told.
  synchronized void drain() {
    if (!draining) {
      draining = true;
      if (serving) {
        log.info("this node serves no more");
      }
      serving = false;
      manager.enterTerminalState();
    }
  }

  private void publish() {
    boolean before = serving;
    serving = ready && warm && !draining;
    if (serving != before) {
      log.info(serving ? "this node serves" : "this node does not serve");
    }
    var status = serving ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
    names.forEach(name -> manager.setStatus(name, status));
    if (serving) {
      whenServing.run();
    }
  }
}
