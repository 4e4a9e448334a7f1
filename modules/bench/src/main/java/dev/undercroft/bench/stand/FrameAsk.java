package dev.undercroft.bench.stand;

import dev.undercroft.bench.measure.Ask;
import io.grpc.netty.shaded.io.netty.bootstrap.Bootstrap;
import io.grpc.netty.shaded.io.netty.buffer.ByteBuf;
import io.grpc.netty.shaded.io.netty.buffer.Unpooled;
import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.ChannelHandlerContext;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollSocketChannel;
import io.grpc.netty.shaded.io.netty.handler.codec.ByteToMessageDecoder;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.DefaultHttp2FrameReader;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.DefaultHttp2FrameWriter;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2CodecUtil;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2Exception;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2FrameAdapter;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2FrameReader;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2FrameWriter;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2Headers;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2Settings;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.ReadOnlyHttp2Headers;
import io.grpc.netty.shaded.io.netty.util.AsciiString;
import io.grpc.netty.shaded.io.netty.util.collection.IntObjectHashMap;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A gRPC call again and again on a connection of its own, made of HTTP/2 frames by Netty's reader
/// and writer of them, with nothing above: for a load at fixed times, whose latencies are the
/// server's only as far as the client leaves it the processors. gRPC's own client takes more of
/// them for a call than the server does. Answers are read and dropped; requests are too small to
/// need flow control.
final class FrameAsk extends ByteToMessageDecoder implements Ask {
  private static final int WINDOW_BYTES = 1 << 30;
  private static final AsciiString STATUS = AsciiString.cached("grpc-status");

  private final Http2FrameReader reader = new DefaultHttp2FrameReader(false);
  private final Http2FrameWriter writer = new DefaultHttp2FrameWriter();
  private final Frames frames = new Frames();
  private final IntObjectHashMap<Consumer<@Nullable Throwable>> underWay = new IntObjectHashMap<>();
  private final Queue<Consumer<@Nullable Throwable>> waiting = new ArrayDeque<>();
  private final Http2Headers head;
  private final ByteBuf request;
  private final Channel connection;
  private int stream = -1;
  private int most = Integer.MAX_VALUE;
  private int read;
  private boolean flushes;

  FrameAsk(EventLoopGroup threads, int port, Question question) {
    this.head = head(port, question);
    this.request =
        Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(Frame.of(question.request())));
    var bootstrap = new Bootstrap().group(threads).channel(EpollSocketChannel.class).handler(this);
    this.connection = bootstrap.connect("127.0.0.1", port).syncUninterruptibly().channel();
  }

  private static Http2Headers head(int port, Question question) {
    return ReadOnlyHttp2Headers.clientHeaders(
        false,
        AsciiString.cached("POST"),
        new AsciiString("/" + question.fullMethod()),
        AsciiString.cached("http"),
        new AsciiString("127.0.0.1:" + port),
        AsciiString.cached("te"),
        AsciiString.cached("trailers"),
        AsciiString.cached("content-type"),
        AsciiString.cached("application/grpc"));
  }

  @Override
  public void ask(Consumer<@Nullable Throwable> answered) {
    if (connection.eventLoop().inEventLoop()) {
      send(answered);
    } else {
      connection.eventLoop().execute(() -> send(answered));
    }
  }

  private void send(Consumer<@Nullable Throwable> answered) {
    if (underWay.size() >= most) {
      waiting.add(answered);
      return;
    }
    stream += 2;
    underWay.put(stream, answered);
    ChannelHandlerContext context = connection.pipeline().firstContext();
    writer.writeHeaders(context, stream, head, 0, false, context.newPromise());
    writer.writeData(context, stream, request.duplicate(), 0, true, context.newPromise());
    flushSoon(context);
  }

  // Once for all that this thread is told to send meanwhile.
  private void flushSoon(ChannelHandlerContext context) {
    if (!flushes) {
      flushes = true;
      context
          .executor()
          .execute(() -> {
            flushes = false;
            context.flush();
          });
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    context.write(Http2CodecUtil.connectionPrefaceBuf());
    writer.writeSettings(
        context, new Http2Settings().initialWindowSize(WINDOW_BYTES), context.newPromise());
    writer.writeWindowUpdate(context, 0, WINDOW_BYTES, context.newPromise());
    context.flush();
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Http2Exception {
    reader.readFrame(context, in, frames);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    fail(new IOException("the server has closed a connection"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    fail(cause);
    context.close();
  }

  private void fail(Throwable cause) {
    var all = new ArrayList<>(underWay.values());
    all.addAll(waiting);
    underWay.clear();
    waiting.clear();
    all.forEach(answered -> answered.accept(cause));
  }

  private void end(int ended, @Nullable Throwable wrong) {
    Consumer<@Nullable Throwable> answered = underWay.remove(ended);
    if (answered != null) {
      answered.accept(wrong);
    }
    Consumer<@Nullable Throwable> next = waiting.poll();
    if (next != null) {
      send(next);
    }
  }

  private final class Frames extends Http2FrameAdapter {
    @Override
    public void onHeadersRead(
        ChannelHandlerContext context, int id, Http2Headers headers, int padding, boolean last) {
      if (last) {
        CharSequence status = headers.get(STATUS);
        boolean good = status != null && AsciiString.contentEquals(status, "0");
        end(id, good ? null : new IOException("a call is answered " + headers));
      }
    }

    @Override
    public int onDataRead(
        ChannelHandlerContext context, int id, ByteBuf data, int padding, boolean last) {
      int bytes = data.readableBytes() + padding;
      read += bytes;
      if (read > WINDOW_BYTES / 2) {
        writer.writeWindowUpdate(context, 0, read, context.newPromise());
        flushSoon(context);
        read = 0;
      }
      return bytes;
    }

    @Override
    public void onRstStreamRead(ChannelHandlerContext context, int id, long code) {
      end(id, new IOException("a call is reset with " + code));
    }

    @Override
    public void onSettingsRead(ChannelHandlerContext context, Http2Settings settings) {
      Long streams = settings.maxConcurrentStreams();
      most = streams == null ? most : (int) Math.min(streams, Integer.MAX_VALUE);
      writer.writeSettingsAck(context, context.newPromise());
      flushSoon(context);
    }

    @Override
    public void onPingRead(ChannelHandlerContext context, long data) {
      writer.writePing(context, true, data, context.newPromise());
      flushSoon(context);
    }
  }
}
