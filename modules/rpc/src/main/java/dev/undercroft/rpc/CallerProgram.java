package dev.undercroft.rpc;

import dev.undercroft.kernel.Limits;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import org.jspecify.annotations.Nullable;

/// Tells handlers which program a call comes from, as it calls itself. For people to recognise, and
/// proof of nothing.
public final class CallerProgram implements ServerInterceptor {
  static final Metadata.Key<String> USER_AGENT =
      Metadata.Key.of("user-agent", Metadata.ASCII_STRING_MARSHALLER);

  private static final Context.Key<String> CONTEXT =
      Context.keyWithDefault("undercroft-caller-program", "");

  CallerProgram() {}

  /// At most 200 printable ASCII characters; empty when it doesn't say, and outside of calls.
  public static String current() {
    return CONTEXT.get();
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    var context = Context.current().withValue(CONTEXT, shown(headers.get(USER_AGENT)));
    return Contexts.interceptCall(context, call, headers, next);
  }

  private static String shown(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String printable = name.replaceAll("[^ -~]", "");
    return printable.substring(0, Math.min(printable.length(), Limits.CLIENT_NAME_CHARS));
  }
}
