package dev.undercroft.saves;

import dev.undercroft.kernel.Limits;

/// A run state as it is kept.
///
/// @param codec RAW or ZSTANDARD
/// @param size bytes before it was compressed
record RunState(short codec, int size, byte[] bytes) {
  static final short RAW = 0;
  static final short ZSTANDARD = 1;

  RunState {
    if (codec != RAW && codec != ZSTANDARD) {
      throw new IllegalArgumentException("there is no codec " + codec);
    }
    if (size < 0 || size > Limits.RUN_STATE_BYTES) {
      throw new IllegalArgumentException("a run state has no " + size + " bytes");
    }
    if (codec == RAW ? bytes.length != size : bytes.length >= size) {
      throw new IllegalArgumentException(
          bytes.length + " bytes are not a run state of " + size + " in codec " + codec);
    }
  }
}
