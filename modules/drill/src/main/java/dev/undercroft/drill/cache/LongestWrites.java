package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.fault.Fault;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How long it took at most until a write was acknowledged: of all, and around each kind of fault.
final class LongestWrites {
  private final Weather weather;
  private final Map<Fault, Duration> byFault = new EnumMap<>(Fault.class);
  private Duration calm = Duration.ZERO;
  private Duration longest = Duration.ZERO;
  private String story = "";

  LongestWrites(Weather weather) {
    this.weather = weather;
  }

  /// A write that begins.
  Stopwatch start(Call call, Api node) {
    return new Stopwatch(call, node, weather.fault(), System.nanoTime());
  }

  final class Stopwatch {
    private final Call call;
    private final Api node;
    private final Optional<Fault> fault;
    private final long start;

    private Stopwatch(Call call, Api node, Optional<Fault> fault, long start) {
      this.call = call;
      this.node = node;
      this.fault = fault;
      this.start = start;
    }

    void acknowledged() {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      record(took, fault.or(weather::fault), call + " on " + node + ", " + weather.story());
    }
  }

  private synchronized void record(Duration took, Optional<Fault> around, String told) {
    if (around.isPresent()) {
      byFault.merge(around.get(), took, LongestWrites::longer);
    } else {
      calm = longer(calm, took);
    }
    if (took.compareTo(longest) > 0) {
      longest = took;
      story = told;
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  synchronized Duration longest() {
    return longest;
  }

  /// Which one that was, and what was going on when it was acknowledged.
  synchronized String story() {
    return story;
  }

  /// While nothing was wrong.
  synchronized Duration calm() {
    return calm;
  }

  synchronized Map<Fault, Duration> byFault() {
    return Map.copyOf(byFault);
  }
}
