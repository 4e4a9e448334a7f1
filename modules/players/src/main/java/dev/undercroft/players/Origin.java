package dev.undercroft.players;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.undercroft.rpc.CallerAddress;
import dev.undercroft.rpc.CallerProgram;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/// Where a call comes from.
///
/// @param program as it calls itself
record Origin(Optional<InetAddress> address, String program) {
  // One household or phone has a network of 2^64 IPv6 addresses to choose from.
  private static final int IPV6_NETWORK_BYTES = 8;
  private static final byte[] UNKNOWN = "unknown".getBytes(UTF_8);

  /// Of the current call.
  static Origin current() {
    return new Origin(CallerAddress.current(), CallerProgram.current());
  }

  /// For people; empty when it is not known.
  String shown() {
    return address.map(InetAddress::getHostAddress).orElse("");
  }

  /// What addresses are told apart by.
  byte[] addressHash() {
    return Sha256.of(address.map(Origin::network).orElse(UNKNOWN));
  }

  private static byte[] network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
  }

  /// Not the address: records get logged.
  @Override
  public String toString() {
    return "Origin";
  }
}
