package dev.undercroft.players;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.undercroft.kernel.PlayerId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The secret that a session is shown by: `uc_`, then 16 bytes of the player's id and 32 random
/// ones as base64url. With the id in it, session and data of the player can be asked for in one go.
record SessionToken(PlayerId player, String text) {
  private static final String PREFIX = "uc_";
  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{64}");

  static SessionToken create(PlayerId player, SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    byte[] bytes =
        ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
            .putLong(player.value().getMostSignificantBits())
            .putLong(player.value().getLeastSignificantBits())
            .put(secret)
            .array();
    return new SessionToken(player, PREFIX + Base64.getUrlEncoder().encodeToString(bytes));
  }

  /// Empty when the text can't be a token of ours.
  static Optional<SessionToken> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
    var player = new PlayerId(new UUID(bytes.getLong(), bytes.getLong()));
    return Optional.of(new SessionToken(player, text));
  }

  /// What is kept of it.
  byte[] hash() {
    return Sha256.of(text.getBytes(US_ASCII));
  }

  /// Not the token: records get logged.
  @Override
  public String toString() {
    return "SessionToken";
  }
}
