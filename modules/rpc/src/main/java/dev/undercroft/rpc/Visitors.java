package dev.undercroft.rpc;

import io.grpc.Metadata;

/// Who calls a service that reads memory only. Its calls are nobody's, so that the event loop never
/// waits; a handler that leaves the event loop can ask here.
public final class Visitors {
  private final Authenticator authenticator;

  public Visitors(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  /// What came with the current call, for a handler that was not given it; nothing outside of one.
  public static Metadata headers() {
    ReceivedCall received = ReceivedCall.current();
    return received == null ? new Metadata() : received.headers();
  }

  /// Whether the caller shows anything that it may be known by; it may be known by none of it.
  public boolean showAnything(Metadata headers) {
    return headers.containsKey(Authentication.AUTHORIZATION)
        || headers.containsKey(Authentication.COOKIE);
  }

  /// May wait for a database.
  ///
  /// @throws dev.undercroft.kernel.GameException as {@link Caller#current}, and
  ///   CLIENT_HEADER_MISSING when it is a cookie that another site may have sent
  public Caller caller(Metadata headers) {
    return Authentication.credentials(headers)
        .map(authenticator::authenticate)
        .orElseGet(Caller.Nobody::new);
  }
}
