package dev.undercroft.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Metrics as Prometheus reads them, at /metrics, for this machine only.
final class MetricsEndpoint implements AutoCloseable {
  private final HttpServer http;

  private MetricsEndpoint(HttpServer http) {
    this.http = http;
  }

  /// @param port 0 takes a free one
  /// @throws Refusal when the port is taken
  static MetricsEndpoint start(int port, PrometheusMeterRegistry metrics) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer http = HttpServer.create(address, 16);
      http.createContext("/metrics", exchange -> answer(exchange, metrics));
      http.start();
      return new MetricsEndpoint(http);
    } catch (BindException e) {
      throw Ports.taken(port, Setting.METRICS_PORT);
    } catch (IOException e) {
      throw new Refusal("metrics can't be served: " + e.getMessage());
    }
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/metrics";
  }

  private static void answer(HttpExchange exchange, PrometheusMeterRegistry metrics)
      throws IOException {
    try (exchange) {
      byte[] text = metrics.scrape().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("content-type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(200, text.length);
      exchange.getResponseBody().write(text);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
