package dev.undercroft.saves;

import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static dev.undercroft.database.gen.players.Tables.PLAYER;

import com.google.protobuf.ByteString;
import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import dev.undercroft.rpc.Authenticator.Credentials;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.RpcService;
import dev.undercroft.testkit.InProcessRpc;
import dev.undercroft.testkit.TestServers;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.jooq.DSLContext;

/// SaveService on a database with two releases, called as players call it. A player's token is the
/// player's id; `service` is another program's.
final class SaveLab implements AutoCloseable {
  static final String SERVICE = "service";

  final Database database;
  final SavesModule saves;
  final MeterRegistry metrics = new SimpleMeterRegistry();
  private final InProcessRpc rpc;

  SaveLab(PostgresUrl url) {
    database = TestServers.open(url);
    saves = SavesModule.create(database, new UserCache(), new Writes(), metrics);
    rpc = InProcessRpc.start(SaveLab::caller, saves.services().toArray(RpcService[]::new));
  }

  /// On a database of its own, to which it has published releases 1 and 2.
  static SaveLab fresh(TestServers servers) {
    var lab = new SaveLab(servers.freshDatabase());
    lab.publish(1);
    lab.publish(2);
    return lab;
  }

  private static Caller caller(Credentials shown) {
    if (shown.token().equals(SERVICE)) {
      return new Caller.Service(SERVICE, shown.actingFor().map(PlayerId::parse));
    }
    try {
      return new Caller.Player(PlayerId.parse(shown.token()), Role.PLAYER, UUID.randomUUID());
    } catch (IllegalArgumentException _) {
      throw new GameException(Reason.TOKEN_INVALID, "no player has this token");
    }
  }

  void publish(int release) {
    db().insertInto(
            RELEASE, RELEASE.NUMBER, RELEASE.HASH, RELEASE.RECORDS, RELEASE.AUTHOR, RELEASE.REASON)
        .values(release, "0".repeat(64), new byte[0], "test", "")
        .execute();
  }

  PlayerId newPlayer() {
    var player = new PlayerId(UUID.randomUUID());
    String name = "p" + player.toString().replace('-', '_');
    db().insertInto(
            PLAYER,
            PLAYER.ID,
            PLAYER.USERNAME,
            PLAYER.EMAIL,
            PLAYER.DISPLAY_NAME,
            PLAYER.PASSWORD_HASH)
        .values(player.value(), name, name + "@example.org", name, "")
        .execute();
    return player;
  }

  /// Calls as somebody who was just made.
  SaveServiceBlockingStub newcomer() {
    return as(newPlayer());
  }

  SaveServiceBlockingStub as(PlayerId player) {
    return withHeader("authorization", "Bearer " + player);
  }

  SaveServiceBlockingStub nobody() {
    return SaveServiceGrpc.newBlockingStub(rpc.channel());
  }

  SaveServiceBlockingStub withHeader(String name, String value) {
    var headers = new Metadata();
    headers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
    return nobody().withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  DSLContext db() {
    return database.jooq();
  }

  /// A write of slot 0 that is allowed as far as its fields go.
  static PutSaveRequest.Builder request(int expectedRevision) {
    return PutSaveRequest.newBuilder()
        .setExpectedRevision(expectedRevision)
        .setName("Below the mill")
        .setFloor(3)
        .setLevel(4)
        .setHp(17)
        .setMaxHp(30)
        .setScore(1_250)
        .setTurns(412)
        .setRelease(1)
        .setRunState(ByteString.copyFromUtf8("{\"seed\":7}"));
  }

  @Override
  public void close() {
    rpc.close();
    database.close();
  }
}
