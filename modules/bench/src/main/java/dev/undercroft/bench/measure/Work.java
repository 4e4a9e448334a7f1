package dev.undercroft.bench.measure;

/// What one client does again and again, on a thread of its own.
@FunctionalInterface
public interface Work {
  /// One call, from the question to the answer. Whatever it throws ends the bench.
  void call() throws Exception;

  /// What has to be done before each call and is no part of its latency.
  default void prepare() throws Exception {}
}
