package dev.undercroft.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What is done in Redis as one step. A key holds either a value, `V<generation>:<bytes>`, or the
/// token of somebody who is about to fill it, `T<generation>:<token>`; so both go at once.
///
/// Each script first compares the process that it runs in with the one that it was made for (rule
/// 7): a demoted and promoted Redis keeps its scripts, and a restarted one its data. Not having the
/// script is no fence by itself, so both are asked.
enum Script {
  /// Value, or 1 with the token put in place, or 0 where somebody else fills or no token is given.
  READ,
  /// 1, or 0 when the token is gone: then somebody wrote meanwhile, and what was read may be old.
  FILL,
  /// Always 1. It may run when memory is short, since it must.
  INVALIDATE;

  private final String template = template(name().toLowerCase() + ".lua");

  /// The text for one generation. No other text has its SHA, so no other generation can run it.
  String text(String generation, String process) {
    return template.replace("@GENERATION@", generation).replace("@PROCESS@", process);
  }

  /// The name that Redis gives to a text.
  static String sha(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String template(String file) {
    try (InputStream text = Script.class.getResourceAsStream(file)) {
      if (text == null) {
        throw new IllegalStateException("no script " + file);
      }
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
