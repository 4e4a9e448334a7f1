package dev.undercroft.content;

import static dev.undercroft.database.gen.players.Tables.PLAYER;

import dev.undercroft.content.seed.SeedLab;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.CreateDraftRequest;
import dev.undercroft.proto.release.v1.DraftServiceGrpc;
import dev.undercroft.proto.release.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import dev.undercroft.proto.release.v1.PublishDraftRequest;
import dev.undercroft.proto.release.v1.PublishDraftResponse;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishProgress;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.proto.release.v1.PublishSeedsResponse;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc.ReleaseAdminServiceBlockingStub;
import dev.undercroft.proto.release.v1.RollBackRequest;
import dev.undercroft.proto.release.v1.RollBackResponse;
import dev.undercroft.proto.release.v1.SeedFile;
import dev.undercroft.rpc.Authenticator.Credentials;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.RpcService;
import dev.undercroft.testkit.InProcessRpc;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// ReleaseAdminService on a lab, called as admins call it. A token is the player's id and role;
/// `service` is another program's.
final class AdminDesk implements AutoCloseable {
  static final String SERVICE = "service";

  final InProcessRpc rpc;
  private final ContentLab lab;
  private final ContentModule content;

  AdminDesk(ContentLab lab) {
    this.lab = lab;
    content = ContentModule.open(lab.database, lab.cache, _ -> {}, new SimpleMeterRegistry());
    rpc =
        InProcessRpc.start(
            AdminDesk::caller,
            content
                .adminServices(player -> "name of " + player, Map::of)
                .toArray(RpcService[]::new));
  }

  static Caller caller(Credentials shown) {
    if (shown.token().equals(SERVICE)) {
      return new Caller.Service(SERVICE, shown.actingFor().map(PlayerId::parse));
    }
    String[] parts = shown.token().split("/");
    if (parts.length != 2) {
      throw new GameException(Reason.TOKEN_INVALID, "no player has this token");
    }
    return new Caller.Player(PlayerId.parse(parts[0]), Role.valueOf(parts[1]), UUID.randomUUID());
  }

  PlayerId newPlayer() {
    var player = new PlayerId(UUID.randomUUID());
    String name = "p" + player.toString().replace('-', '_');
    lab.database
        .jooq()
        .insertInto(PLAYER)
        .set(PLAYER.ID, player.value())
        .set(PLAYER.USERNAME, name)
        .set(PLAYER.EMAIL, name + "@example.org")
        .set(PLAYER.DISPLAY_NAME, name)
        .set(PLAYER.PASSWORD_HASH, "")
        .execute();
    return player;
  }

  ReleaseAdminServiceBlockingStub as(PlayerId player) {
    return showing(player + "/" + Role.ADMIN);
  }

  ReleaseAdminServiceBlockingStub showing(String token) {
    return ReleaseAdminServiceGrpc.newBlockingStub(rpc.channel())
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearing(token)));
  }

  DraftServiceBlockingStub drafts(PlayerId player, Role role) {
    return DraftServiceGrpc.newBlockingStub(rpc.channel())
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearing(player + "/" + role)));
  }

  static Metadata bearing(String token) {
    var headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
    return headers;
  }

  static List<PublishProgress> publish(
      ReleaseAdminServiceBlockingStub admin, PublishSeedsRequest request) {
    var heard = new ArrayList<PublishProgress>();
    admin
        .publishSeeds(request)
        .forEachRemaining((PublishSeedsResponse answer) -> heard.add(answer.getProgress()));
    return heard;
  }

  static PublishOutcome published(
      ReleaseAdminServiceBlockingStub admin, PublishSeedsRequest request) {
    return publish(admin, request).getLast().getOutcome();
  }

  static PublishOutcome rolledBack(ReleaseAdminServiceBlockingStub admin, RollBackRequest request) {
    var heard = new ArrayList<PublishProgress>();
    admin
        .rollBack(request)
        .forEachRemaining((RollBackResponse answer) -> heard.add(answer.getProgress()));
    return heard.getLast().getOutcome();
  }

  /// A goblin of some health under a version that this needs.
  static PublishSeedsRequest.Builder goblin(int base, int hp) {
    return PublishSeedsRequest.newBuilder()
        .addFiles(goblinFile(hp, "1.0." + hp))
        .setBase(base)
        .setReason("goblins get " + hp)
        .setIdempotencyKey(UUID.randomUUID().toString());
  }

  static PublishOutcome draftPublished(
      DraftServiceBlockingStub admin, PublishDraftRequest request) {
    var heard = new ArrayList<PublishProgress>();
    admin
        .publishDraft(request)
        .forEachRemaining((PublishDraftResponse answer) -> heard.add(answer.getProgress()));
    return heard.getLast().getOutcome();
  }

  /// A goblin of some health as a draft, under a version that this needs.
  static CreateDraftRequest.Builder goblinDraft(int hp) {
    return CreateDraftRequest.newBuilder()
        .addFiles(goblinFile(hp, "1.0." + hp))
        .setReason("goblins may get " + hp)
        .setIdempotencyKey(UUID.randomUUID().toString());
  }

  static PublishDraftRequest.Builder publishing(int base, int draft) {
    return PublishDraftRequest.newBuilder()
        .setBase(base)
        .setNumber(draft)
        .setReason("it plays well")
        .setIdempotencyKey(UUID.randomUUID().toString());
  }

  static RollBackRequest.Builder back(int base, int number) {
    return RollBackRequest.newBuilder()
        .setBase(base)
        .setNumber(number)
        .setReason("a slip")
        .setIdempotencyKey(UUID.randomUUID().toString());
  }

  static SeedFile goblinFile(int hp, String version) {
    String text = text("enemies.json");
    int goblin = text.indexOf("\"id\": \"goblin\"");
    String head =
        text.substring(0, goblin)
            .replaceFirst("\"version\": \".*\"", "\"version\": \"%s\"".formatted(version));
    return file(
        "enemies.json",
        head + text.substring(goblin).replaceFirst("\"hp\": \\d+", "\"hp\": " + hp));
  }

  static SeedFile file(String name, String text) {
    return SeedFile.newBuilder().setName(name).setText(text).build();
  }

  /// Of the product's own seeds.
  static String text(String name) {
    try {
      return Files.readString(SeedLab.product().resolve("seeds").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    content.close();
  }

  @Override
  public void close() {
    rpc.close();
    content.close();
  }
}
