package dev.undercroft.bench.stand;

import dev.undercroft.bench.measure.Ask;
import io.grpc.netty.shaded.io.netty.bootstrap.Bootstrap;
import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.ChannelHandlerContext;
import io.grpc.netty.shaded.io.netty.channel.ChannelInitializer;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.SimpleChannelInboundHandler;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import io.grpc.netty.shaded.io.netty.handler.codec.http.FullHttpRequest;
import io.grpc.netty.shaded.io.netty.handler.codec.http.HttpClientCodec;
import io.grpc.netty.shaded.io.netty.handler.codec.http.HttpObject;
import io.grpc.netty.shaded.io.netty.handler.codec.http.HttpResponse;
import io.grpc.netty.shaded.io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A request on a connection of its own, which is kept. Bodies are read and dropped. gRPC brings
/// this Netty; the JDK's client takes several times its processor time, which the server lacks
/// then.
final class HttpAsk extends SimpleChannelInboundHandler<HttpObject> implements Ask {
  private final FullHttpRequest request;
  private final int status;
  private final Channel connection;
  private Consumer<@Nullable Throwable> answered = _ -> {};
  private @Nullable Throwable wrong;

  /// @param request sent again and again; its body may be empty
  /// @param status that each answer has to have
  HttpAsk(EventLoopGroup threads, int port, FullHttpRequest request, int status) {
    this.request = request;
    this.status = status;
    var bootstrap =
        new Bootstrap()
            .group(threads)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new HttpClientCodec(), HttpAsk.this);
                  }
                });
    connection = bootstrap.connect("127.0.0.1", port).syncUninterruptibly().channel();
  }

  @Override
  public void ask(Consumer<@Nullable Throwable> answered) {
    this.answered = answered;
    wrong = null;
    connection.writeAndFlush(request.retainedDuplicate());
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpResponse head) {
      String grpc = head.headers().get("grpc-status", "0");
      if (head.status().code() != status || !grpc.equals("0")) {
        wrong = new IOException(request.uri() + " is answered " + head.status() + ", " + grpc);
      }
    }
    if (part instanceof LastHttpContent) {
      answered.accept(wrong);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    answered.accept(new IOException("Envoy has closed a connection"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    answered.accept(cause);
  }
}
