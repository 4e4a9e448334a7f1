package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells handlers where a call comes from. Anybody can send `x-forwarded-for`; it is believed only
/// on the listener that Envoy alone can reach, and of it only the last entry, which is Envoy's own.
public final class CallerAddress implements ServerInterceptor {
  static final Metadata.Key<String> FORWARDED_FOR =
      Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER);

  private static final Context.Key<InetAddress> CONTEXT = Context.key("undercroft-caller-address");

  private final boolean behindEnvoy;

  CallerAddress(boolean behindEnvoy) {
    this.behindEnvoy = behindEnvoy;
  }

  /// Address of the caller of the current call: behind Envoy the client's, else the peer's. Empty
  /// outside of calls and for calls within the process.
  public static Optional<InetAddress> current() {
    return Optional.ofNullable(CONTEXT.get());
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    var forwarded = behindEnvoy ? lastOf(headers.getAll(FORWARDED_FOR)) : null;
    var address = forwarded == null ? peerOf(call) : forwarded;
    return Contexts.interceptCall(
        Context.current().withValue(CONTEXT, address), call, headers, next);
  }

  private static @Nullable InetAddress lastOf(@Nullable Iterable<String> values) {
    if (values == null) {
      return null;
    }
    var entries = String.join(",", values);
    try {
      return InetAddress.ofLiteral(entries.substring(entries.lastIndexOf(',') + 1).strip());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static @Nullable InetAddress peerOf(ServerCall<?, ?> call) {
    return call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR)
            instanceof InetSocketAddress peer
        ? peer.getAddress()
        : null;
  }
}
