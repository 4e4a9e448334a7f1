package dev.undercroft.cache;

/// How a value becomes bytes, and again a value. Bytes that can't be read are a miss, so a codec
/// may change at any time.
public interface CacheCodec<V> {
  byte[] encode(V value);

  /// @throws Exception when the bytes are not what `encode` makes today
  V decode(byte[] bytes) throws Exception;

  /// Makes one of two functions, such as a message's `toByteArray` and `parseFrom`.
  static <V> CacheCodec<V> of(Encoder<V> encoder, Decoder<V> decoder) {
    return new CacheCodec<>() {
      @Override
      public byte[] encode(V value) {
        return encoder.encode(value);
      }

      @Override
      public V decode(byte[] bytes) throws Exception {
        return decoder.decode(bytes);
      }
    };
  }

  /// Half a codec.
  interface Encoder<V> {
    byte[] encode(V value);
  }

  /// The other half.
  interface Decoder<V> {
    V decode(byte[] bytes) throws Exception;
  }
}
