package dev.undercroft.players;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// For secrets that can't be guessed, and for what must only be found again, not read.
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
