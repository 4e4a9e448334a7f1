package dev.undercroft.server;

import com.google.protobuf.Timestamp;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.players.Administration;
import dev.undercroft.players.ServiceTokenInfo;
import dev.undercroft.proto.players.v1.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// How the outcomes of admin commands are printed.
final class AdminResults {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AdminResults() {}

  static String created(PlayerId id, String username, String role) {
    var json = JSON.createObjectNode();
    json.putObject("player").put("id", id.toString()).put("username", username).put("role", role);
    return json.toString();
  }

  /// @param done what is so now, such as "is banned"
  /// @param already what was so before
  static String text(String username, String done, String already, Administration.Done outcome) {
    if (!outcome.changed()) {
      return "Player " + username + " " + already + ": nothing was done.";
    }
    return "Player %s %s; sessions ended: %d.".formatted(username, done, outcome.endedSessions());
  }

  static String json(Administration.Done outcome) {
    return JSON.createObjectNode()
        .put("changed", outcome.changed())
        .put("endedSessions", outcome.endedSessions())
        .toString();
  }

  static String text(String username, List<Session> sessions) {
    return sessions.isEmpty()
        ? "Player " + username + " is not signed in."
        : sessions.stream().map(AdminResults::line).collect(Collectors.joining("\n"));
  }

  private static String line(Session session) {
    return "%s  since %s  last used %s  from %s  %s"
        .formatted(
            session.getId(),
            time(session.getCreatedAt()),
            time(session.getLastUsedAt()),
            session.getAddress().isEmpty() ? "an unknown address" : session.getAddress(),
            session.getClient())
        .stripTrailing();
  }

  static String json(List<Session> sessions) {
    var json = JSON.createObjectNode();
    var array = json.putArray("sessions");
    for (Session session : sessions) {
      array
          .addObject()
          .put("id", session.getId())
          .put("createdAt", time(session.getCreatedAt()))
          .put("lastUsedAt", time(session.getLastUsedAt()))
          .put("expiresAt", time(session.getExpiresAt()))
          .put("address", session.getAddress())
          .put("client", session.getClient());
    }
    return json.toString();
  }

  static String createdToken(String name, String token) {
    return JSON.createObjectNode().put("name", name).put("token", token).toString();
  }

  static String tokens(List<ServiceTokenInfo> tokens) {
    return tokens.isEmpty()
        ? "There is no service token."
        : tokens.stream().map(AdminResults::line).collect(Collectors.joining("\n"));
  }

  private static String line(ServiceTokenInfo token) {
    String state = token.revokedAt().map(at -> "revoked " + at).orElse("holds");
    return "%s  made %s by %s  %s"
        .formatted(token.name(), token.createdAt(), token.createdBy(), state);
  }

  static String tokensAsJson(List<ServiceTokenInfo> tokens) {
    var json = JSON.createObjectNode();
    var array = json.putArray("serviceTokens");
    for (ServiceTokenInfo token : tokens) {
      array
          .addObject()
          .put("name", token.name())
          .put("createdAt", token.createdAt().toString())
          .put("createdBy", token.createdBy())
          .put("revokedAt", token.revokedAt().map(Instant::toString).orElse(null));
    }
    return json.toString();
  }

  static String revoked(String name) {
    return JSON.createObjectNode().put("name", name).put("revoked", true).toString();
  }

  private static String time(Timestamp at) {
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos()).toString();
  }
}
