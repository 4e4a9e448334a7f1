package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.players.v1.ChangePasswordRequest;
import dev.undercroft.proto.players.v1.DeleteMeRequest;
import dev.undercroft.proto.players.v1.ExportMeRequest;
import dev.undercroft.proto.players.v1.LogoutRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What stands in the log at the most talkative level, after all calls went well and badly.
class QuietLogTest {
  private static final String NEW_PASSWORD = "S3cret new battery";
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Appender<ILoggingEvent> console = root.getAppender("console");
  private final Level level = root.getLevel();
  // The only one that writes whole values, below its own INFO: what goes over the wire.
  private final Logger wire = (Logger) LoggerFactory.getLogger("org.redisson");

  @BeforeEach
  void listen() {
    root.detachAppender(console);
    log.start();
    root.addAppender(log);
    root.setLevel(Level.ALL);
    wire.setLevel(Level.INFO);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(level);
    wire.setLevel(null);
    root.detachAppender(log);
    root.addAppender(console);
  }

  @Test
  void no_call_leaves_a_token_a_password_or_an_address_in_the_log() {
    var secrets = new ArrayList<>(List.of(PlayersLab.PASSWORD, NEW_PASSWORD, "@example.com"));
    try (var servers = TestServers.start();
        var lab = new PlayersLab(servers)) {
      TestClient client = lab.player("Loud");
      secrets.add(client.token());
      callAll(lab, client, secrets);
      breakSomething(lab, client);
    }

    List<String> lines = List.copyOf(log.list).stream().map(QuietLogTest::text).toList();
    assertThat(lines).as("something is logged").anyMatch(line -> line.contains("failed, request"));
    for (String secret : secrets) {
      assertThat(lines).noneMatch(line -> line.contains(secret));
    }
  }

  private static void callAll(PlayersLab lab, TestClient client, List<String> secrets) {
    client.me();
    client.listSessions();
    client.profiles().exportMe(ExportMeRequest.getDefaultInstance());
    Refused.of(() -> lab.player("Loud"));
    Refused.of(() -> lab.player("lo"));
    Refused.of(() -> lab.stranger().login("Loud", NEW_PASSWORD));
    Refused.of(lab.stranger().with(client.token() + "x")::me);
    Refused.of(lab.stranger().with("authorization", client.token())::me);
    client
        .auth()
        .changePassword(
            ChangePasswordRequest.newBuilder()
                .setCurrentPassword(PlayersLab.PASSWORD)
                .setNewPassword(NEW_PASSWORD)
                .build());
    try (var admin = lab.admin()) {
      admin.create("Silent", "silent@example.com", PlayersLab.PASSWORD, Role.ADMIN);
      secrets.add(admin.createServiceToken("loudspeaker"));
    }
    lab.clock.pass(Limits.SESSION_USE_WRITTEN);
    client.me();
    TestClient other = lab.signedIn("Silent");
    secrets.add(other.token());
    other.sessions().logout(LogoutRequest.getDefaultInstance());
    lab.signedIn("Silent").profiles().deleteMe(DeleteMeRequest.getDefaultInstance());
  }

  // Faults of ours are logged with all that is known of them.
  private static void breakSomething(PlayersLab lab, TestClient client) {
    var db = lab.database.jooq();
    db.execute("alter table players.player add constraint broken check (false) not valid");
    assertThat(Refused.of(() -> lab.player("Broken")).reason()).isEqualTo("INTERNAL");
    db.execute("alter table players.session rename column address to elsewhere");
    assertThat(Refused.of(() -> lab.stranger().login("Loud", NEW_PASSWORD)).reason())
        .isEqualTo("INTERNAL");
    db.execute("alter table players.session rename column token_hash to gone");
    assertThat(Refused.of(client::me).reason()).isEqualTo("INTERNAL");
  }

  private static String text(ILoggingEvent event) {
    return event.getLoggerName()
        + " "
        + event.getFormattedMessage()
        + " "
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
