package dev.undercroft.players;

import java.net.InetAddress;
import java.util.Optional;

/// Where calls of tests come from.
final class Origins {
  private Origins() {}

  static Origin at(String address) {
    return new Origin(Optional.of(InetAddress.ofLiteral(address)), "a test");
  }
}
