package dev.undercroft.players;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret that another program is known by: `ucs_`, then 32 random bytes as base64url.
record ServiceToken(String text) {
  private static final String PREFIX = "ucs_";
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

  static ServiceToken create(SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new ServiceToken(
        PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /// Empty when the text can't be a token of ours.
  static Optional<ServiceToken> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ServiceToken(text)) : Optional.empty();
  }

  /// What is kept of it.
  byte[] hash() {
    return Sha256.of(text.getBytes(US_ASCII));
  }

  /// Not the token: records get logged.
  @Override
  public String toString() {
    return "ServiceToken";
  }
}
