package dev.undercroft.players;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An Argon2id hash, written as a PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
///
/// @param memory KiB
record Argon2(int memory, int iterations, int lanes, byte[] salt, byte[] hash) {
  private static final int MEMORY = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  /// Takes tens of milliseconds of a processor and 19 MiB.
  static Argon2 of(Password password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Argon2(MEMORY, ITERATIONS, LANES, salt, new byte[HASH_BYTES]).computedFrom(password);
  }

  /// Matches no password, and takes as long as any to find that out.
  static Argon2 ofNobody() {
    return new Argon2(MEMORY, ITERATIONS, LANES, new byte[SALT_BYTES], new byte[HASH_BYTES]);
  }

  /// Empty when the text is no such hash.
  static Optional<Argon2> parse(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Argon2(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            Base64.getDecoder().decode(parts.group(4)),
            Base64.getDecoder().decode(parts.group(5))));
  }

  /// Takes as long as making it did.
  boolean matches(Password password) {
    return MessageDigest.isEqual(hash, computedFrom(password).hash);
  }

  /// Whether today's costs more to guess.
  boolean isWeak() {
    return memory < MEMORY || iterations < ITERATIONS || hash.length < HASH_BYTES;
  }

  private Argon2 computedFrom(Password password) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(iterations)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] typed = password.bytes();
    byte[] computed = new byte[hash.length];
    generator.generateBytes(typed, computed);
    Arrays.fill(typed, (byte) 0);
    return new Argon2(memory, iterations, lanes, salt, computed);
  }

  String phc() {
    Base64.Encoder unpadded = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memory,
            iterations,
            lanes,
            unpadded.encodeToString(salt),
            unpadded.encodeToString(hash));
  }

  /// Not the hash: records get logged.
  @Override
  public String toString() {
    return "Argon2";
  }
}
