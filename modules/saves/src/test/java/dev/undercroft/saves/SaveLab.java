package dev.undercroft.saves;

import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static dev.undercroft.database.gen.players.Tables.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.undercroft.database.Database;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.saves.v1.DeleteSaveRequest;
import dev.undercroft.proto.saves.v1.GetRevisionRequest;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.ListRevisionsRequest;
import dev.undercroft.proto.saves.v1.ListSavesRequest;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.RestoreSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import dev.undercroft.rpc.Authenticator.Credentials;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.RpcService;
import dev.undercroft.testkit.InProcessRpc;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestCache;
import dev.undercroft.testkit.TestServers;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;

/// SaveService on a database with two releases, called as players call it. A player's token is the
/// player's id; `service` is another program's.
final class SaveLab implements AutoCloseable {
  static final ListSavesRequest LIST = ListSavesRequest.getDefaultInstance();
  private static final String SERVICE = "service";

  final Database database;
  final SavesModule saves;
  final MeterRegistry metrics = new SimpleMeterRegistry();
  private final TestCache cache;
  private final InProcessRpc rpc;

  /// Without a Redis.
  SaveLab(DatabaseSettings settings) {
    this(settings, "redis://127.0.0.1:1");
  }

  SaveLab(DatabaseSettings settings, String redisUrl) {
    database = Database.open(settings, metrics);
    cache = TestCache.open(database, settings.url(), redisUrl);
    saves = SavesModule.create(database, cache.cache(), cache.writes(), metrics);
    rpc = InProcessRpc.start(SaveLab::caller, saves.services().toArray(RpcService[]::new));
  }

  /// On a database of its own, to which it has published releases 1 and 2.
  static SaveLab fresh(TestServers servers) {
    var lab = new SaveLab(DatabaseSettings.of(servers.freshDatabase()), servers.redisUrl());
    lab.publish(1);
    lab.publish(2);
    return lab;
  }

  /// Returns when writes need not ask PostgreSQL whether the cache is off.
  SaveLab awaitTrust() {
    cache.awaitTrust();
    return this;
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
    return withHeaders(Map.of("authorization", "Bearer " + player));
  }

  SaveServiceBlockingStub service(PlayerId actingFor) {
    return withHeaders(
        Map.of("authorization", "Bearer " + SERVICE, "x-undercroft-player", actingFor.toString()));
  }

  SaveServiceBlockingStub nobody() {
    return SaveServiceGrpc.newBlockingStub(rpc.channel());
  }

  SaveServiceBlockingStub withHeaders(Map<String, String> named) {
    var headers = new Metadata();
    named.forEach((name, value) ->
        headers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value));
    return nobody().withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /// How often the pool was asked for a connection. Each time it ran one statement.
  long connectionsTakenBy(Runnable call) {
    var taken = metrics.get("hikaricp.connections.acquire").timer();
    long before = taken.count();
    call.run();
    return taken.count() - before;
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

  static DeleteSaveRequest.Builder deletion(int expectedRevision) {
    return DeleteSaveRequest.newBuilder().setExpectedRevision(expectedRevision);
  }

  static RestoreSaveRequest.Builder restoration(int revision, int expectedRevision) {
    return RestoreSaveRequest.newBuilder()
        .setRevision(revision)
        .setExpectedRevision(expectedRevision);
  }

  /// Head of slot 0, as a list shows it.
  static Save head(SaveServiceBlockingStub player) {
    return player.listSaves(LIST).getSaves(0);
  }

  /// Slot 0 with its run state.
  static Save load(SaveServiceBlockingStub player) {
    return player.getSave(GetSaveRequest.getDefaultInstance()).getSave();
  }

  static Save load(SaveServiceBlockingStub player, int revision) {
    var asked = GetRevisionRequest.newBuilder().setRevision(revision).build();
    return player.getRevision(asked).getSave();
  }

  /// What is kept of slot 0, the newest first.
  static List<Save> history(SaveServiceBlockingStub player) {
    return player.listRevisions(ListRevisionsRequest.getDefaultInstance()).getRevisionsList();
  }

  /// The head that a write was refused with.
  ///
  /// @throws AssertionError when it was not refused as SAVE_CHANGED, or names no head
  static Save headThatRefused(Runnable write) {
    var refusal = catchThrowableOfType(StatusRuntimeException.class, write::run);
    assertThat(refusal).as("the write was answered").isNotNull();
    assertThat(Refused.of(refusal))
        .extracting(Refused::code, Refused::reason)
        .containsExactly(Status.Code.ABORTED, "SAVE_CHANGED");
    try {
      for (Any detail : StatusProto.fromThrowable(refusal).getDetailsList()) {
        if (detail.is(Save.class)) {
          return detail.unpack(Save.class);
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no head in " + refusal);
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  @Override
  public void close() {
    rpc.close();
    cache.close();
    database.close();
  }
}
