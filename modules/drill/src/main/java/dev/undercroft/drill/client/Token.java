package dev.undercroft.drill.client;

import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;

/// What a session is shown by.
public final class Token {
  /// For calls that need no session.
  public static final Token NONE = new Token(new Metadata());

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final ClientInterceptor header;

  private Token(Metadata headers) {
    header = MetadataUtils.newAttachHeadersInterceptor(headers);
  }

  /// @param text as Register and Login hand it out
  public static Token of(String text) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + text);
    return new Token(headers);
  }

  /// For a channel of whoever makes calls of its own.
  public ClientInterceptor header() {
    return header;
  }
}
