package dev.undercroft.server;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.content.Doctor.Asked;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.rpc.NoAnswerException;
import dev.undercroft.rpc.RpcClient;
import dev.undercroft.server.edge.TlsFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/// Who serves content, and what they answer when they are asked for all of it.
///
/// @param nodes host:port where a server answers gRPC
/// @param edges URLs of an Envoy, without a path
/// @param tls whose certificates are believed
record ServedContent(List<String> nodes, List<String> edges, SSLContext tls) {
  private static final Duration WAIT = Duration.ofSeconds(5);

  /// Those that were named, else those that `up` runs in this folder on the database that is looked
  /// at. Other nodes can't be found: they tell each other nothing but that they are there.
  static ServedContent of(Settings settings, List<String> nodes, List<String> edges) {
    Optional<RunFile> run =
        RunFile.read(settings.home())
            .filter(found ->
                settings.databaseUrl().stream()
                    .allMatch(PostgresUrl.parse(found.database())::equals));
    return new ServedContent(
        nodes.isEmpty() ? run.stream().map(RunFile::grpc).toList() : nodes,
        edges.isEmpty() ? run.stream().map(RunFile::api).toList() : edges,
        settings.tls().map(TlsFiles::trusted).orElseGet(ServedContent::publicTls));
  }

  private static SSLContext publicTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Asked> ask() {
    return Stream.concat(nodes.stream().map(ServedContent::node), edges.stream().map(this::edge))
        .toList();
  }

  private static Asked node(String address) {
    String place = "node " + address;
    try {
      GetContentResponse answer =
          RpcClient.ask(
              address,
              CatalogServiceGrpc.getGetContentMethod(),
              GetContentRequest.getDefaultInstance(),
              WAIT);
      return new Asked.Answered(place, "restart the node: it then loads the release anew", answer);
    } catch (NoAnswerException e) {
      return new Asked.Silent(
          place,
          "see whether the server runs at that address, and what its log says",
          "no answer: " + e.getMessage());
    }
  }

  private Asked edge(String url) {
    String place = "Envoy " + url;
    String mend = "see what stands at that address: Envoy alone, and behind it this node";
    try (var http = HttpClient.newBuilder().connectTimeout(WAIT).sslContext(tls).build()) {
      var question = HttpRequest.newBuilder(URI.create(url + "/api/content")).timeout(WAIT).build();
      HttpResponse<String> answer = http.send(question, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return new Asked.Silent(place, mend, "status " + answer.statusCode());
      }
      return new Asked.Answered(place, mend, content(answer.body()));
    } catch (InvalidProtocolBufferException e) {
      return new Asked.Silent(place, mend, "JSON that is no content: " + e.getMessage());
    } catch (IOException e) {
      return new Asked.Silent(place, mend, "no answer: " + reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("interrupted");
    }
  }

  // Of a refused connection Java says no more than that.
  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static GetContentResponse content(String json) throws InvalidProtocolBufferException {
    var answer = GetContentResponse.newBuilder();
    JsonFormat.parser().merge(json, answer);
    return answer.build();
  }
}
