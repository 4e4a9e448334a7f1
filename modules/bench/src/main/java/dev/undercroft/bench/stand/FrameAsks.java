package dev.undercroft.bench.stand;

import dev.undercroft.bench.measure.Ask;
import dev.undercroft.bench.measure.Pace;
import io.grpc.netty.shaded.io.netty.channel.EventLoop;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import java.util.ArrayList;
import java.util.List;

/// Connections for gRPC calls at fixed times: one thread sends on all of them, and reads. Of epoll,
/// whose clock is finer than the millisecond of Java's selectors.
final class FrameAsks implements AutoCloseable {
  private final MultiThreadIoEventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());

  List<Ask> ask(Question question, int port, int connections) {
    var asks = new ArrayList<Ask>();
    for (int i = 0; i < connections; i++) {
      asks.add(new FrameAsk(thread(), port, question));
    }
    return asks;
  }

  /// Sent by that thread.
  Pace pace(double perSecond) {
    return new Pace(perSecond, thread());
  }

  private EventLoop thread() {
    return (EventLoop) threads.next();
  }

  @Override
  public void close() {
    threads.shutdownGracefully();
  }
}
