package dev.undercroft.bench.stand;

import dev.undercroft.proto.content.v1.CatalogServiceGrpc;

/// A read of content.
///
/// @param method of CatalogService
/// @param request its message
/// @param path of the same as JSON
public record Question(String method, byte[] request, String path) {
  private static final String SERVICE = CatalogServiceGrpc.SERVICE_NAME;

  static String service() {
    return SERVICE;
  }

  String fullMethod() {
    return SERVICE + "/" + method;
  }
}
