package dev.undercroft.rpc;

import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/// Everything between a transport and the handlers. One is shared by all listeners of a node.
///
/// A call passes, from the outside to the handler:
///
/// 1. Reception, after which CallerAddress, CallerScheme, CallerProgram and ResponseHeaders can be
///    asked. Of it are the call (ServedCall) and the listener (ServedListener) that all below see:
///    they count what really leaves, may end the call over the heads of everything below
///    (Deadlines, OpenStreams), and give a reason to all that fails there (FailedCalls);
/// 2. RequestReading: the request's bytes become its message, and nobody below sees one that breaks
///    its rules;
/// 3. BlockingBound, for the services that may wait;
/// 4. Authentication, for the same ones: it may wait too.
public final class RpcPipeline implements AutoCloseable {
  private final ExecutorService virtualThreads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rpc-", 0).factory());
  private final ScheduledThreadPoolExecutor timer = timer();
  private final OpenStreams streams = new OpenStreams();
  private final CallBounds bounds;
  private final Meters meters;
  private final Deadlines deadlines;
  private final RequestReading reading;
  private final List<Offered> offered = new ArrayList<>();

  /// @param mayWait whether its handlers may wait for something
  private record Offered(ServerServiceDefinition service, boolean mayWait) {}

  /// @param reflection whether callers may ask for the API's descriptors
  public RpcPipeline(
      List<RpcService> services,
      RequestValidation validation,
      Authenticator authenticator,
      RpcHealth health,
      MeterRegistry metrics,
      boolean reflection) {
    this(services, validation, authenticator, health, metrics, reflection, CallBounds.ofLimits());
  }

  RpcPipeline(
      List<RpcService> services,
      RequestValidation validation,
      Authenticator authenticator,
      RpcHealth health,
      MeterRegistry metrics,
      boolean reflection,
      CallBounds bounds) {
    this.bounds = bounds;
    this.meters = new Meters(metrics);
    this.deadlines = new Deadlines(bounds.unaryDeadline(), timer);
    this.reading = new RequestReading(validation, bounds.requestBytes());
    var authenticated = new Authentication(authenticator);
    var lanes =
        Map.of(
            Lane.MEMORY,
            List.<ServerInterceptor>of(),
            Lane.BLOCKING,
            List.of(
                new BlockingBound(bounds.blockingCalls(), bounds.blockingQueue()), authenticated),
            Lane.HASHING,
            List.of(
                new BlockingBound(bounds.hashingCalls(), bounds.hashingQueue()), authenticated));
    services.forEach(service -> add(service, lanes));
    add(RpcService.memory(health.service()), lanes);
    if (reflection) {
      add(RpcService.memory(ProtoReflectionServiceV1.newInstance()), lanes);
    }
    health.cover(services.stream().map(RpcService::name).toList());
    validation.whenWarm(health::warm);
    health.whenServing(validation::finish);
  }

  private void add(RpcService service, Map<Lane, List<ServerInterceptor>> lanes) {
    var inner =
        ServerInterceptors.interceptForward(service.definition(), lanes.get(service.lane()));
    offered.add(new Offered(reading.of(inner), service.lane() != Lane.MEMORY));
  }

  /// Gives a server its services and executors.
  ///
  /// @param behindEnvoy whether only Envoy can reach the server, so that its `x-forwarded-for` is
  ///   to be believed
  public void install(ServerBuilder<?> server, boolean behindEnvoy) {
    var reception = new Reception(behindEnvoy, meters, deadlines, streams, virtualThreads);
    offered.forEach(one -> server.addService(received(one, reception)));
    server.fallbackHandlerRegistry(new UnknownMethods(reception));
    server.directExecutor();
  }

  /// Ends all open streams, and every one that begins later, with SERVER_DRAINING.
  public void endStreams() {
    streams.endAll();
  }

  int openStreams() {
    return streams.count();
  }

  /// Stops the threads; to be called after the servers have stopped.
  @Override
  public void close() {
    virtualThreads.shutdownNow();
    timer.shutdownNow();
  }

  private static ServerServiceDefinition received(Offered offered, Reception reception) {
    ServerServiceDefinition service = offered.service();
    return Services.rebuild(
        service.getServiceDescriptor(),
        service.getMethods().stream()
            .map(method -> reception.of(method, offered.mayWait()))
            .toList());
  }

  private static ScheduledThreadPoolExecutor timer() {
    var timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("rpc-deadlines").daemon().factory());
    // Nearly every call ends before its deadline: its timer must not linger for five seconds.
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
