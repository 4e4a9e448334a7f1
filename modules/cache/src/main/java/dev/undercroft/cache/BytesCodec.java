package dev.undercroft.cache;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.redisson.client.codec.BaseCodec;
import org.redisson.client.protocol.Decoder;
import org.redisson.client.protocol.Encoder;

/// Bytes as they are. ByteArrayCodec does the same in pooled buffers; see TextCodec.
final class BytesCodec extends BaseCodec {
  static final BytesCodec INSTANCE = new BytesCodec();

  private BytesCodec() {}

  @Override
  public Decoder<Object> getValueDecoder() {
    return (buffer, _) -> ByteBufUtil.getBytes(buffer);
  }

  @Override
  public Encoder getValueEncoder() {
    return bytes -> Unpooled.wrappedBuffer((byte[]) bytes);
  }
}
