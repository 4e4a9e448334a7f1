package dev.undercroft.bench.stand;

/// A way to ask through Envoy, over HTTP/1.1 as a page without TLS does.
public enum Form {
  GRPC_WEB("gRPC-Web"),
  /// Built once a release by the server.
  JSON("JSON"),
  /// Made of protobuf by Envoy, each time.
  TRANSCODED("transcoded JSON"),
  GZIP("JSON, gzip"),
  /// By a client that has the answer already.
  NOT_MODIFIED("JSON, 304");

  private final String text;

  Form(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
