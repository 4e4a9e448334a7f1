package dev.undercroft.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the JSON side as a program could that has nothing but HTTP.
///
/// @param headers sent with every call
record Web(String url, Map<String, String> headers) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Web at(String url) {
    return new Web(url, Map.of());
  }

  Web with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Web(url, more);
  }

  Web bearing(String token) {
    return with("authorization", "Bearer " + token);
  }

  /// What came back.
  record Answer(int status, JsonNode body, HttpResponse<String> whole) {
    String at(String pointer) {
      return body.at(pointer).asString();
    }

    String reason() {
      return at("/details/0/reason");
    }
  }

  Answer get(String path) throws Exception {
    return send("GET", path, "");
  }

  Answer delete(String path) throws Exception {
    return send("DELETE", path, "");
  }

  Answer post(String path, String json) throws Exception {
    return send("POST", path, json);
  }

  Answer send(String method, String path, String json) throws Exception {
    HttpResponse<String> response = sent(method, path, json);
    String body = response.body().isEmpty() ? "{}" : response.body();
    return new Answer(response.statusCode(), JsonMapper.shared().readTree(body), response);
  }

  /// What the call of a stream said, a line each.
  List<JsonNode> postForLines(String path, String json) throws Exception {
    return sent("POST", path, json).body().lines().map(JsonMapper.shared()::readTree).toList();
  }

  /// The first lines of a stream that goes on, which is left then.
  List<JsonNode> lines(String path, int count) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url + path)).build();
    try (var lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
      return lines.limit(count).map(JsonMapper.shared()::readTree).toList();
    }
  }

  private HttpResponse<String> sent(String method, String path, String json) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    headers.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
