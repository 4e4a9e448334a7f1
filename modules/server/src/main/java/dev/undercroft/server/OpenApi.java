package dev.undercroft.server;

import com.google.api.HttpBody;
import com.google.protobuf.ByteString;
import dev.undercroft.proto.openapi.v1.OpenApiServiceGrpc;
import dev.undercroft.rpc.Lane;
import dev.undercroft.rpc.Prebuilt;
import dev.undercroft.rpc.RpcService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// OpenApiService: the document that was written when the messages were compiled, from their jar.
final class OpenApi {
  private static final String DOCUMENT = "/dev/undercroft/proto/openapi.json";

  private OpenApi() {}

  static RpcService service() {
    return new RpcService(
        Prebuilt.service(
            OpenApiServiceGrpc.getServiceDescriptor(),
            List.of(
                Prebuilt.answering(
                    OpenApiServiceGrpc.getGetOpenApiMethod(), _ -> WhenAsked.ANSWER))),
        Lane.MEMORY);
  }

  // A start has no time for it.
  private static final class WhenAsked {
    static final Prebuilt.Answer ANSWER = answer(document());
  }

  static byte[] document() {
    try (InputStream document = OpenApi.class.getResourceAsStream(DOCUMENT)) {
      return Objects.requireNonNull(document, DOCUMENT).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Prebuilt.Answer answer(byte[] document) {
    HttpBody body =
        HttpBody.newBuilder()
            .setContentType("application/json")
            .setData(ByteString.copyFrom(document))
            .build();
    return Prebuilt.Answer.of(
        body.toByteArray(),
        Prebuilt.Headers.of(
            Map.of("etag", '"' + sha256(document) + '"', "cache-control", "no-cache")));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
