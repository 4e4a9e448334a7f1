package dev.undercroft.rpc;

import dev.undercroft.kernel.Limits;
import java.time.Duration;

/// The limits of a single call. They are Limits; tests take smaller ones.
record CallBounds(
    Duration unaryDeadline,
    int requestBytes,
    int blockingCalls,
    int blockingQueue,
    int hashingCalls,
    int hashingQueue) {
  static CallBounds ofLimits() {
    return new CallBounds(
        Limits.UNARY_DEADLINE,
        Limits.REQUEST_BYTES,
        Limits.BLOCKING_CALLS,
        Limits.BLOCKING_QUEUE,
        Limits.HASHING_CALLS,
        Limits.HASHING_QUEUE);
  }
}
