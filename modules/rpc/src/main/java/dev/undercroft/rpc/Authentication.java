package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.rpc.Authenticator.Credentials;
import io.grpc.Context;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds out who calls, when the handler asks for it and on its thread. Not before: a browser whose
/// cookie has expired sends it along with the next login too, which asks nobody who is calling. A
/// token comes in the header `authorization`, or as a cookie, which a browser sends along whoever
/// made it call: then the header x-undercroft-client has to be there too, which another site's page
/// can't set.
final class Authentication implements ServerInterceptor {
  static final Metadata.Key<String> AUTHORIZATION = ascii("authorization");
  static final Metadata.Key<String> COOKIE = ascii("cookie");
  static final Metadata.Key<String> CLIENT = ascii("x-undercroft-client");
  static final Metadata.Key<String> ACTING_FOR = ascii("x-undercroft-player");
  private static final String BEARER = "Bearer ";

  private final Authenticator authenticator;

  Authentication(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onHalfClose() {
        Optional<Credentials> shown = credentials(headers);
        if (shown.isEmpty()) {
          super.onHalfClose();
          return;
        }
        var caller = new Asked(authenticator, shown.get());
        Context.current().withValue(CallerContext.KEY, caller).run(super::onHalfClose);
      }
    };
  }

  /// What the caller shows; empty when nothing.
  ///
  /// @throws GameException CLIENT_HEADER_MISSING when it is a cookie that another site may have
  ///   sent
  static Optional<Credentials> credentials(Metadata headers) {
    Optional<String> actingFor = Optional.ofNullable(headers.get(ACTING_FOR));
    String authorization = headers.get(AUTHORIZATION);
    if (authorization != null) {
      // A scheme is compared without regard to case.
      if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
        throw invalid();
      }
      String token = authorization.substring(BEARER.length()).strip();
      return Optional.of(new Credentials(token, actingFor));
    }
    return SessionCookie.in(headers.get(COOKIE)).map(token -> fromCookie(token, headers));
  }

  private static Credentials fromCookie(String token, Metadata headers) {
    if (headers.get(CLIENT) == null) {
      throw new GameException(
          Reason.CLIENT_HEADER_MISSING,
          "a call with a cookie needs the header x-undercroft-client");
    }
    return new Credentials(token, Optional.empty());
  }

  static GameException invalid() {
    return new GameException(
        Reason.TOKEN_INVALID, "the token is not valid or no longer: sign in again");
  }

  /// Asks the authenticator once, however often the handler wants to know.
  private static final class Asked implements CallerContext.Question {
    private final Authenticator authenticator;
    private final Credentials shown;
    private @Nullable Caller caller;

    Asked(Authenticator authenticator, Credentials shown) {
      this.authenticator = authenticator;
      this.shown = shown;
    }

    @Override
    public synchronized Caller ask(Consumer<PlayerId> claimed) {
      if (caller == null) {
        caller = authenticator.authenticate(shown, claimed);
      }
      return caller;
    }
  }

  private static Metadata.Key<String> ascii(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }
}
