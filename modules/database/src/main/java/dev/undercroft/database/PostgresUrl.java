package dev.undercroft.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where PostgreSQL is, as psql takes it:
/// postgresql://user:password@host:port/database?sslmode=require.
///
/// @param parameters what follows the question mark, passed to the driver; may be empty
public record PostgresUrl(
    String host, int port, String database, String user, String password, String parameters) {
  private static final int DEFAULT_PORT = 5432;

  /// @throws IllegalArgumentException with a sentence that says how such an address looks
  public static PostgresUrl parse(String text) {
    URI uri = uri(text);
    String scheme = uri.getScheme();
    boolean known = "postgresql".equals(scheme) || "postgres".equals(scheme);
    String path = uri.getPath() == null ? "" : uri.getPath();
    if (!known || uri.getHost() == null || path.length() < 2) {
      throw refusal();
    }
    String[] who = (uri.getRawUserInfo() == null ? "postgres" : uri.getRawUserInfo()).split(":", 2);
    return new PostgresUrl(
        uri.getHost(),
        uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
        path.substring(1),
        decode(who[0]),
        who.length > 1 ? decode(who[1]) : "",
        uri.getRawQuery() == null ? "" : uri.getRawQuery());
  }

  /// What the driver wants; user and password go beside it.
  public String jdbc() {
    String query = parameters.isEmpty() ? "" : "?" + parameters;
    return "jdbc:postgresql://" + host + ":" + port + "/" + database + query;
  }

  /// The address as it was given, password included: for files that only their owner reads.
  public String full() {
    String secret = password.isEmpty() ? "" : ":" + encode(password);
    String query = parameters.isEmpty() ? "" : "?" + parameters;
    return "postgresql://"
        + encode(user)
        + secret
        + "@"
        + host
        + ":"
        + port
        + "/"
        + database
        + query;
  }

  /// For people and logs: the password is left out.
  @Override
  public String toString() {
    String who = password.isEmpty() ? user : user + ":***";
    return "postgresql://" + who + "@" + host + ":" + port + "/" + database;
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw refusal();
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  // The text itself is not repeated: it may hold a password.
  private static IllegalArgumentException refusal() {
    return new IllegalArgumentException(
        "a database address looks like postgresql://user:password@host:5432/database");
  }
}
