package dev.undercroft.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret that shows a draft to whoever has it: `ucp_`, then 32 random bytes as base64url.
public record PreviewToken(String text) {
  private static final String PREFIX = "ucp_";
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

  static PreviewToken create(SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new PreviewToken(
        PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /// Empty when the text can't be a token of ours.
  static Optional<PreviewToken> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PreviewToken(text)) : Optional.empty();
  }

  /// What is kept of it. Looked up by this, it tells nothing by the time that takes.
  byte[] hash() {
    return Canonical.sha256(text.getBytes(US_ASCII));
  }

  /// Not the token: records get logged.
  @Override
  public String toString() {
    return "PreviewToken";
  }
}
