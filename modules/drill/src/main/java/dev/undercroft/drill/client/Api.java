package dev.undercroft.drill.client;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// One node, as clients reach it. Every call is counted.
public final class Api {
  private final String name;
  private final Channel channel;
  private final Tally tally;
  private final AtomicInteger underWay = new AtomicInteger();

  /// @param name of the node, for people
  public Api(String name, Channel channel, Tally tally) {
    this.name = name;
    this.channel = channel;
    this.tally = tally;
  }

  /// Makes a call and waits for its end.
  public <R> Answer<R> call(Call call, Token token, Function<Stubs, R> question) {
    var stubs = new Stubs(ClientInterceptors.intercept(channel, token.header()));
    underWay.incrementAndGet();
    try {
      Answer<R> answer = Answer.of(() -> question.apply(stubs));
      tally.count(call, answer);
      return answer;
    } finally {
      underWay.decrementAndGet();
    }
  }

  /// How many calls wait for it now.
  public int underWay() {
    return underWay.get();
  }

  @Override
  public String toString() {
    return name;
  }
}
