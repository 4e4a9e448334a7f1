package dev.undercroft.bench.stand;

import dev.undercroft.bench.measure.Ask;
import io.grpc.netty.shaded.io.netty.buffer.Unpooled;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.grpc.netty.shaded.io.netty.handler.codec.http.FullHttpRequest;
import io.grpc.netty.shaded.io.netty.handler.codec.http.HttpMethod;
import io.grpc.netty.shaded.io.netty.handler.codec.http.HttpVersion;
import java.util.ArrayList;
import java.util.List;

/// Connections to Envoy, all read by one thread.
final class HttpAsks implements AutoCloseable {

  private final MultiThreadIoEventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

  /// @param etag that a client has which asks with NOT_MODIFIED
  List<Ask> ask(Form form, Question question, int port, String etag, int count) {
    var asks = new ArrayList<Ask>();
    for (int i = 0; i < count; i++) {
      asks.add(
          new HttpAsk(
              threads, port, request(form, question, etag), form == Form.NOT_MODIFIED ? 304 : 200));
    }
    return asks;
  }

  private static FullHttpRequest request(Form form, Question question, String etag) {
    FullHttpRequest request = form == Form.GRPC_WEB ? post(question) : get(question);
    request.headers().set("host", "127.0.0.1");
    switch (form) {
      case GZIP -> request.headers().set("accept-encoding", "gzip");
      case NOT_MODIFIED -> request.headers().set("if-none-match", etag);
      case GRPC_WEB, JSON, TRANSCODED -> {}
    }
    return request;
  }

  private static FullHttpRequest get(Question question) {
    return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, question.path());
  }

  private static FullHttpRequest post(Question question) {
    byte[] frame = Frame.of(question.request());
    var request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.POST,
            "/" + question.fullMethod(),
            Unpooled.wrappedBuffer(frame));
    request
        .headers()
        .set("content-type", "application/grpc-web+proto")
        .set("x-grpc-web", "1")
        .set("content-length", frame.length);
    return request;
  }

  @Override
  public void close() {
    threads.shutdownGracefully();
  }
}
