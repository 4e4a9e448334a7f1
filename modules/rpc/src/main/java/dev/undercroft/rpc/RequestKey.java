package dev.undercroft.rpc;

import com.google.protobuf.Message;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What tells a repeated write from another one.
///
/// @param text the key that the client chose; empty when it chose none
/// @param bodyHash SHA-256 of the request that it came with; empty without a key
public record RequestKey(String text, byte[] bodyHash) {
  private static final RequestKey NONE = new RequestKey("", new byte[0]);

  /// @param request including what sort of write it is: two sorts may have the same bytes
  public static RequestKey of(String text, Message request) {
    return text.isEmpty() ? NONE : new RequestKey(text, hash(request));
  }

  public boolean isGiven() {
    return !text.isEmpty();
  }

  /// @param earlierHash body hash of an earlier request with this key
  /// @throws GameException IDEMPOTENCY_KEY_REUSED when that was another request
  public void refuseAnother(byte[] earlierHash) {
    if (!MessageDigest.isEqual(bodyHash, earlierHash)) {
      throw new GameException(
              Reason.IDEMPOTENCY_KEY_REUSED, "the idempotency key was used for another write")
          .at("idempotency_key");
    }
  }

  // Without ever holding the bytes of a large request a second time.
  private static byte[] hash(Message request) {
    MessageDigest sha256 = sha256();
    String sort = request.getDescriptorForType().getFullName();
    sha256.update(sort.getBytes(StandardCharsets.UTF_8));
    try {
      request.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
