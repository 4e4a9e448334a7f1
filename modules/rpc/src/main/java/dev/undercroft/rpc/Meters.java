package dev.undercroft.rpc;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts and times every call: `undercroft.rpc` by method and status, `undercroft.rpc.in.flight`
/// by method. Envoy can't: for gRPC-Web it doesn't see the status.
final class Meters {
  private final MeterRegistry registry;
  private final Map<String, MethodMeters> methods = new ConcurrentHashMap<>();

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  /// @param method its full name
  MethodMeters of(String method) {
    return methods.computeIfAbsent(method, name -> new MethodMeters(registry, name));
  }
}
