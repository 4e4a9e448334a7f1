package dev.undercroft.server.edge;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetContentResponse;
import io.grpc.Attributes;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/// A running edge as clients see it: an address, and nothing about what is behind it. Tests that
/// only know this class hold for the whole product as well.
final class Edge implements AutoCloseable {
  // A number is its value: 0 and 0.0 are one.
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .nodeFactory(
              new JsonNodeFactory() {
                @Override
                public NumericNode numberNode(int value) {
                  return DoubleNode.valueOf(value);
                }
              })
          .build();

  private final URI url;
  private final HttpClient http;
  private final ManagedChannel channel;

  private Edge(URI url, HttpClient http, ManagedChannel channel) {
    this.url = url;
    this.http = http;
    this.channel = channel;
  }

  /// @param tls what it must show; null when it is reached without TLS
  static Edge at(int port, @Nullable TlsFiles tls) throws IOException {
    var channel = NettyChannelBuilder.forAddress("127.0.0.1", port);
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    if (tls == null) {
      channel.usePlaintext();
    } else {
      channel.sslContext(
          GrpcSslContexts.forClient().trustManager(tls.certificate().toFile()).build());
      http.sslContext(tls.trusted());
    }
    var url = URI.create((tls == null ? "http" : "https") + "://127.0.0.1:" + port);
    return new Edge(url, http.build(), channel.build());
  }

  /// The same edge for somebody at another address of this machine, such as 127.0.0.2.
  Edge from(String address) {
    var local = InetAddress.ofLiteral(address);
    return new Edge(
        url,
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(local).build(),
        NettyChannelBuilder.forAddress(url.getHost(), url.getPort())
            .localSocketPicker(
                new NettyChannelBuilder.LocalSocketPicker() {
                  @Override
                  public SocketAddress createSocketAddress(
                      SocketAddress remote, Attributes attributes) {
                    return new InetSocketAddress(local, 0);
                  }
                })
            .usePlaintext()
            .build());
  }

  URI url() {
    return url;
  }

  ManagedChannel channel() {
    return channel;
  }

  CatalogServiceBlockingStub catalog() {
    return CatalogServiceGrpc.newBlockingStub(channel);
  }

  /// All that there is behind the edge, asked by native gRPC.
  GetContentResponse content() {
    return catalog().getContent(GetContentRequest.getDefaultInstance());
  }

  /// @param headers names and values in turn
  HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  /// A GET that goes on beside the test.
  CompletableFuture<HttpResponse<byte[]>> ask(String path) {
    return http.sendAsync(
        HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofByteArray());
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  static JsonNode json(byte[] text) {
    return JSON.readTree(text);
  }

  static JsonNode json(HttpResponse<byte[]> answer) {
    return json(answer.body());
  }

  /// What a message is as JSON, as ContentJsonService promises it.
  static JsonNode json(Message message) throws InvalidProtocolBufferException {
    return JSON.readTree(JsonFormat.printer().alwaysPrintFieldsWithNoPresence().print(message));
  }

  @Override
  public void close() {
    channel.shutdownNow();
    http.shutdownNow();
  }
}
