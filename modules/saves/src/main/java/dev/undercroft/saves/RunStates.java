package dev.undercroft.saves;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;

/// Compresses run states where that pays, and gives them back as they came.
final class RunStates {
  // Measured on a run state of a whole floor: README.md.
  private static final int LEVEL = 1;

  // What is shorter can't save what a frame's header and checksum cost.
  private static final int WORTH_TRYING = 64;

  private final Spares<ZstdCompressCtx> compressors = new Spares<>(RunStates::compressor);
  private final Spares<ZstdDecompressCtx> decompressors = new Spares<>(ZstdDecompressCtx::new);

  RunState pack(ByteString runState) {
    byte[] raw = runState.toByteArray();
    if (raw.length >= WORTH_TRYING) {
      byte[] compressed = compressors.use(each -> each.compress(raw));
      if (compressed.length <= raw.length - raw.length / 10) {
        return new RunState(RunState.ZSTANDARD, raw.length, compressed);
      }
    }
    return new RunState(RunState.RAW, raw.length, raw);
  }

  /// @throws IllegalStateException when the bytes are damaged
  ByteString unpack(RunState kept) {
    byte[] raw = kept.codec() == RunState.RAW ? kept.bytes() : decompress(kept);
    return UnsafeByteOperations.unsafeWrap(raw);
  }

  private byte[] decompress(RunState kept) {
    var raw = new byte[kept.size()];
    try {
      int size = decompressors.use(each -> each.decompress(raw, kept.bytes()));
      if (size != kept.size()) {
        throw new IllegalStateException(
            "a run state of %d bytes came out as %d".formatted(kept.size(), size));
      }
      return raw;
    } catch (ZstdException e) {
      throw new IllegalStateException("a run state can't be decompressed", e);
    }
  }

  private static ZstdCompressCtx compressor() {
    return new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
  }
}
