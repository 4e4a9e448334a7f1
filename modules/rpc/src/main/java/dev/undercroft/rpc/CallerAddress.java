package dev.undercroft.rpc;

import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells handlers where a call comes from. Anybody can send `x-forwarded-for`; it is believed only
/// on the listener that Envoy alone can reach, and of it only the last entry, which is Envoy's own.
public final class CallerAddress {
  static final Metadata.Key<String> FORWARDED_FOR =
      Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER);

  private CallerAddress() {}

  /// Address of the caller of the current call: behind Envoy the client's, else the peer's. Empty
  /// outside of calls and for calls within the process.
  public static Optional<InetAddress> current() {
    var call = ReceivedCall.current();
    if (call == null) {
      return Optional.empty();
    }
    var forwarded = lastOf(call.allFromEnvoy(FORWARDED_FOR));
    return Optional.ofNullable(forwarded == null ? peerOf(call.call()) : forwarded);
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
