package dev.undercroft.rpc;

import dev.undercroft.kernel.Limits;
import io.grpc.Metadata;
import org.jspecify.annotations.Nullable;

/// Tells handlers which program a call comes from, as it calls itself. For people to recognise, and
/// proof of nothing.
public final class CallerProgram {
  static final Metadata.Key<String> USER_AGENT =
      Metadata.Key.of("user-agent", Metadata.ASCII_STRING_MARSHALLER);

  private CallerProgram() {}

  /// At most 200 printable ASCII characters; empty when it doesn't say, and outside of calls.
  public static String current() {
    var call = ReceivedCall.current();
    return call == null ? "" : shown(call.header(USER_AGENT));
  }

  private static String shown(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String printable = name.replaceAll("[^ -~]", "");
    return printable.substring(0, Math.min(printable.length(), Limits.CLIENT_NAME_CHARS));
  }
}
