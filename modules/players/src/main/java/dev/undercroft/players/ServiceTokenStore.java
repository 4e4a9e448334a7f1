package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.PLAYER;
import static dev.undercroft.database.gen.players.Tables.SERVICE_TOKEN;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dev.undercroft.kernel.PlayerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/// Service tokens as PostgreSQL keeps them.
final class ServiceTokenStore {
  private ServiceTokenStore() {}

  /// A token that holds, and the player that is to be acted for.
  ///
  /// @param banned null when there is no such player, or none was named
  record Found(String name, @Nullable Boolean banned) {}

  /// @return whether it is there now; not when one that holds has the name
  static boolean add(
      DSLContext tx, ServiceName name, ServiceToken token, Actor actor, Instant now) {
    return tx.insertInto(SERVICE_TOKEN)
            .set(SERVICE_TOKEN.ID, UUID.randomUUID())
            .set(SERVICE_TOKEN.NAME, name.value())
            .set(SERVICE_TOKEN.TOKEN_HASH, token.hash())
            .set(SERVICE_TOKEN.CREATED_AT, now.atOffset(ZoneOffset.UTC))
            .set(SERVICE_TOKEN.CREATED_BY, actor.text())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// Asks for token and player in one go: it is asked at every call of a service.
  static Optional<Found> find(DSLContext db, ServiceToken token, Optional<PlayerId> player) {
    var banned =
        select(field(PLAYER.BANNED_AT.isNotNull()))
            .from(PLAYER)
            .where(PLAYER.ID.eq(player.map(PlayerId::value).orElse(null)));
    return db.select(SERVICE_TOKEN.NAME, field(banned))
        .from(SERVICE_TOKEN)
        .where(SERVICE_TOKEN.TOKEN_HASH.eq(token.hash()))
        .and(SERVICE_TOKEN.REVOKED_AT.isNull())
        .fetchOptional(Records.mapping(Found::new));
  }

  /// @return whether there was one that held
  static boolean revoke(DSLContext tx, ServiceName name, Instant now) {
    return tx.update(SERVICE_TOKEN)
            .set(SERVICE_TOKEN.REVOKED_AT, now.atOffset(ZoneOffset.UTC))
            .where(SERVICE_TOKEN.NAME.eq(name.value()))
            .and(SERVICE_TOKEN.REVOKED_AT.isNull())
            .execute()
        == 1;
  }

  /// The newest first.
  static List<ServiceTokenInfo> list(DSLContext db) {
    return db.select(
            SERVICE_TOKEN.NAME,
            SERVICE_TOKEN.CREATED_AT.convertFrom(OffsetDateTime::toInstant),
            SERVICE_TOKEN.CREATED_BY,
            SERVICE_TOKEN.REVOKED_AT)
        .from(SERVICE_TOKEN)
        .orderBy(SERVICE_TOKEN.CREATED_AT.desc(), SERVICE_TOKEN.ID)
        .fetch(
            Records.mapping((name, at, by, revoked) ->
                new ServiceTokenInfo(
                    name, at, by, Optional.ofNullable(revoked).map(OffsetDateTime::toInstant))));
  }
}
