package dev.undercroft.rpc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.time.Duration;

/// Asks another server, as an internal service does.
public final class RpcClient {
  private RpcClient() {}

  /// Asks one question, on a connection that is made for it.
  ///
  /// @param address host:port
  /// @param wait for the answer, at most
  /// @throws NoAnswerException when there is none, or a refusal
  public static <Q, R> R ask(
      String address, MethodDescriptor<Q, R> method, Q question, Duration wait) {
    ManagedChannel channel =
        Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build();
    try {
      var options = CallOptions.DEFAULT.withDeadlineAfter(wait.toMillis(), MILLISECONDS);
      return ClientCalls.blockingUnaryCall(channel, method, options, question);
    } catch (StatusRuntimeException e) {
      throw new NoAnswerException(reason(e.getStatus()));
    } finally {
      channel.shutdownNow();
    }
  }

  // A deadline's own description is about gRPC's buffers.
  private static String reason(Status status) {
    String description = status.getDescription();
    boolean late = status.getCode() == Status.Code.DEADLINE_EXCEEDED;
    return late || description == null
        ? status.getCode().toString()
        : status.getCode() + ", " + description;
  }
}
