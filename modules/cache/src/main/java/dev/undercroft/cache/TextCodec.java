package dev.undercroft.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import org.redisson.client.codec.BaseCodec;
import org.redisson.client.codec.StringCodec;
import org.redisson.client.protocol.Decoder;
import org.redisson.client.protocol.Encoder;

/// Text as UTF-8. StringCodec does the same in pooled buffers, and those of a command that never
/// left, since Redis was away, are not given back to the pool.
final class TextCodec extends BaseCodec {
  static final TextCodec INSTANCE = new TextCodec();

  private TextCodec() {}

  @Override
  public Decoder<Object> getValueDecoder() {
    return StringCodec.INSTANCE.getValueDecoder();
  }

  @Override
  public Encoder getValueEncoder() {
    return text -> Unpooled.wrappedBuffer(((String) text).getBytes(UTF_8));
  }
}
