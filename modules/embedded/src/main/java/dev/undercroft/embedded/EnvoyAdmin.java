package dev.undercroft.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The few questions we ask Envoy's admin interface. One that isn't answered counts as no.
record EnvoyAdmin(URI address) {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  static EnvoyAdmin on(int port) {
    return new EnvoyAdmin(URI.create("http://127.0.0.1:" + port));
  }

  boolean isLive() {
    return ask("GET", "/ready").startsWith("LIVE");
  }

  /// Lets requests under way finish, and tells clients to go elsewhere.
  void drain() {
    ask("POST", "/drain_listeners?graceful");
  }

  /// Whether no request is under way, other than this one.
  boolean isIdle() {
    return ask("GET", "/stats?filter=downstream_rq_active")
        .lines()
        .filter(line -> !line.startsWith("http.admin."))
        .allMatch(line -> line.endsWith(": 0"));
  }

  private String ask(String method, String path) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, BodyPublishers.noBody())
            .timeout(LIMIT)
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200 ? response.body() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
