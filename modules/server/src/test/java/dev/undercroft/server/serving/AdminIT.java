package dev.undercroft.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.players.v1.AuthServiceGrpc;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.players.v1.GetMeResponse;
import dev.undercroft.proto.players.v1.LoginRequest;
import dev.undercroft.proto.players.v1.ProfileServiceGrpc;
import dev.undercroft.proto.players.v1.Role;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `undercroft admin` beside a running server, each a process of its own.
class AdminIT {
  private static final String PASSWORD = "correct horse battery";
  private static TestServers servers;
  private static Commands commands;
  private static Process server;
  private static ManagedChannel channel;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    commands =
        new Commands(
            Map.of(
                "UNDERCROFT_DATABASE_URL", servers.freshDatabase().full(),
                "UNDERCROFT_REDIS_URL", servers.redisUrl(),
                "USER", "operator"));
    var ports = Commands.freePorts(3);
    server =
        commands.start(
            Map.of(
                "UNDERCROFT_GRPC_PORT", ports.get(0) + "",
                "UNDERCROFT_ENVOY_LISTENER_PORT", ports.get(1) + "",
                "UNDERCROFT_METRICS_PORT", ports.get(2) + ""),
            "serve");
    channel =
        Grpc.newChannelBuilder("127.0.0.1:" + ports.get(0), InsecureChannelCredentials.create())
            .build();
    awaitServer();
  }

  @AfterAll
  static void stop() {
    channel.shutdownNow();
    server.destroyForcibly();
    servers.close();
  }

  @Test
  void the_first_admin_is_made_and_banned_from_the_command_line() {
    var created =
        commands.runWith(
            PASSWORD + "\n",
            "admin",
            "create",
            "Root",
            "--email",
            "root@example.com",
            "--role",
            "admin");

    assertThat(created.err()).isEmpty();
    assertThat(created.out()).isEqualTo("Player Root is made, with the role admin.\n");
    assertThat(created.exit()).isZero();
    String token = login("Root");
    assertThat(me(token).getPlayer().getRole()).isEqualTo(Role.ROLE_ADMIN);
    assertThat(commands.run("admin", "sessions", "root").out().lines())
        .singleElement()
        .asString()
        .contains("from 127.0.0.1", "grpc-java-netty");

    var banned = commands.run("admin", "ban", "ROOT");

    assertThat(banned.out()).isEqualTo("Player ROOT is banned; sessions ended: 1.\n");
    assertThat(Refused.of(() -> me(token)).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(Refused.of(() -> login("Root")).reason()).isEqualTo("PLAYER_BANNED");
    assertThat(commands.run("admin", "ban", "Root", "--json").out())
        .isEqualTo("{\"changed\":false,\"endedSessions\":0}\n");
    assertThat(commands.run("admin", "unban", "Root").out())
        .isEqualTo("Player Root may sign in again; sessions ended: 0.\n");
    assertThat(commands.run("admin", "role", "Root", "player", "--json").out())
        .isEqualTo("{\"changed\":true,\"endedSessions\":0}\n");
    login("Root");
    assertThat(commands.run("admin", "sessions", "Root", "--end").out())
        .isEqualTo("Player Root is signed out; sessions ended: 1.\n");
    assertThat(commands.run("admin", "sessions", "Root", "--json").out())
        .isEqualTo("{\"sessions\":[]}\n");
  }

  @Test
  void a_service_token_is_shown_once_and_refused_once_it_is_revoked() {
    commands.runWith(PASSWORD + "\n", "admin", "create", "Served", "--email", "served@example.com");
    String player = me(login("Served")).getPlayer().getId();

    var created = commands.run("admin", "service-token", "create", "match-maker");
    String token = created.out().strip();
    assertThat(token).matches("ucs_[A-Za-z0-9_-]{43}");
    assertThat(me(token, "x-undercroft-player", player).getPlayer().getUsername())
        .isEqualTo("Served");
    assertThat(commands.run("admin", "service-token", "list").out())
        .startsWith("match-maker  made ")
        .contains(" by command line: operator  holds")
        .doesNotContain(token);

    assertThat(commands.run("admin", "service-token", "revoke", "match-maker").out())
        .isEqualTo("Service token match-maker is revoked.\n");

    assertThat(Refused.of(() -> me(token, "x-undercroft-player", player)).reason())
        .isEqualTo("TOKEN_INVALID");
    assertThat(commands.run("admin", "service-token", "list", "--json").out())
        .contains("\"name\":\"match-maker\"", "\"revokedAt\":\"2")
        .doesNotContain(token);
    assertRefused(
        "there is no service token match-maker that holds",
        commands.run("admin", "service-token", "revoke", "match-maker"));
  }

  @Test
  void what_can_not_be_done_is_said_in_one_sentence() {
    assertRefused("there is no player Nobody", commands.run("admin", "ban", "Nobody"));
    assertRefused(
        "username: must be 3 to 50 of A-Z, a-z, 0-9 and _",
        commands.runWith(PASSWORD + "\n", "admin", "create", "x y", "--email", "x@example.com"));
    assertRefused(
        "this password is one of those that are tried first",
        commands.runWith("password\n", "admin", "create", "Easy", "--email", "easy@example.com"));
    assertRefused(
        "the password is read from standard input, and there is none",
        commands.run("admin", "create", "Easy", "--email", "easy@example.com"));
    assertRefused(
        "a service token's name is 1 to 50 of a-z, 0-9, - and _, such as match-maker",
        commands.run("admin", "service-token", "create", "Match Maker"));
    assertThat(commands.run("admin", "role", "Nobody", "king").err())
        .contains("[player, tester, admin]");
  }

  private static void assertRefused(String sentence, Commands.Ended ended) {
    assertThat(ended.err()).isEqualTo("undercroft: " + sentence + "\n");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.exit()).isOne();
  }

  private static String login(String username) {
    return AuthServiceGrpc.newBlockingStub(channel)
        .login(LoginRequest.newBuilder().setUsername(username).setPassword(PASSWORD).build())
        .getToken();
  }

  private static GetMeResponse me(String token, String... more) {
    var headers = new Metadata();
    headers.put(key("authorization"), "Bearer " + token);
    for (int i = 0; i < more.length; i += 2) {
      headers.put(key(more[i]), more[i + 1]);
    }
    return ProfileServiceGrpc.newBlockingStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
        .getMe(GetMeRequest.getDefaultInstance());
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }

  // Until it answers, and its first call is over, which takes longest.
  private static void awaitServer() {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (true) {
      try {
        login("Nobody");
      } catch (StatusRuntimeException refused) {
        if (refused.getStatus().getCode() == Code.UNAUTHENTICATED) {
          return;
        }
      }
      assertThat(server.isAlive()).isTrue();
      assertThat(System.nanoTime()).as("waited for 90 s").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
