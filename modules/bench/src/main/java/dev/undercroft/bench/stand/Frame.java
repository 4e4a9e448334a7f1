package dev.undercroft.bench.stand;

import java.nio.ByteBuffer;

/// A message as gRPC and gRPC-Web send it.
public final class Frame {
  /// A flag and the length.
  public static final int HEAD_BYTES = 5;

  private Frame() {}

  /// Uncompressed.
  public static byte[] of(byte[] message) {
    return ByteBuffer.allocate(HEAD_BYTES + message.length)
        .put((byte) 0)
        .putInt(message.length)
        .put(message)
        .array();
  }
}
