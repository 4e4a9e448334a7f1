package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.PLAYER;
import static dev.undercroft.database.gen.players.Tables.SESSION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.undercroft.cache.CacheKey;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.players.v1.Session;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;

/// Sessions as PostgreSQL keeps them: a row that is gone has ended. Whoever ends sessions is told
/// the keys that they are cached by.
final class SessionStore {
  private SessionStore() {}

  /// Opens a session unless the player has been banned, deleted, or given another password since it
  /// was read. The player's row is locked: whoever bans it waits, and then sees the session that
  /// there is to end; and logins of one player come one after another.
  ///
  /// @return whether it is open
  static boolean open(DSLContext tx, NewSession session, int passwordNumber) {
    return tx.insertInto(
                SESSION,
                SESSION.ID,
                SESSION.TOKEN_HASH,
                SESSION.PLAYER_ID,
                SESSION.CREATED_AT,
                SESSION.LAST_USED_AT,
                SESSION.EXPIRES_AT,
                SESSION.ADDRESS,
                SESSION.CLIENT)
            .select(
                select(
                        val(session.id()),
                        val(session.token().hash()),
                        PLAYER.ID,
                        val(at(session.createdAt())),
                        val(at(session.createdAt())),
                        val(at(session.expiresAt())),
                        val(session.origin().shown()),
                        val(session.origin().program()))
                    .from(PLAYER)
                    .where(PLAYER.ID.eq(session.token().player().value()))
                    .and(PLAYER.PASSWORD_NUMBER.eq(passwordNumber))
                    .and(PLAYER.BANNED_AT.isNull())
                    .forNoKeyUpdate())
            .execute()
        == 1;
  }

  static Optional<LiveSession> find(DSLContext db, byte[] tokenHash) {
    return db.select(
            SESSION.ID,
            SESSION.PLAYER_ID.convertFrom(PlayerId::new),
            PLAYER.ROLE.convertFrom(Roles::of),
            SESSION.EXPIRES_AT.convertFrom(OffsetDateTime::toInstant),
            SESSION.LAST_USED_AT.convertFrom(OffsetDateTime::toInstant))
        .from(SESSION)
        .join(PLAYER)
        .on(PLAYER.ID.eq(SESSION.PLAYER_ID))
        .where(SESSION.TOKEN_HASH.eq(tokenHash))
        .fetchOptional(Records.mapping(LiveSession::new));
  }

  /// Those that have not ended, the newest first.
  static List<Session> list(DSLContext db, PlayerId player, UUID current, Instant now) {
    return db.select(
            SESSION.ID,
            SESSION.CREATED_AT,
            SESSION.LAST_USED_AT,
            SESSION.EXPIRES_AT,
            SESSION.ADDRESS,
            SESSION.CLIENT)
        .from(SESSION)
        .where(SESSION.PLAYER_ID.eq(player.value()))
        .and(isOver(now).not())
        .orderBy(SESSION.CREATED_AT.desc(), SESSION.ID)
        .limit(Limits.SESSIONS_PER_PLAYER)
        .fetch(
            Records.mapping((id, created, used, expires, address, client) ->
                Session.newBuilder()
                    .setId(id.toString())
                    .setCreatedAt(PlayerMessages.timestamp(created.toInstant()))
                    .setLastUsedAt(PlayerMessages.timestamp(used.toInstant()))
                    .setExpiresAt(PlayerMessages.timestamp(expires.toInstant()))
                    .setAddress(address)
                    .setClient(client)
                    .setCurrent(id.equals(current))
                    .build()));
  }

  /// Notes a use, unless another node just did or the session has ended meanwhile.
  ///
  /// @return whether it was noted
  static boolean use(DSLContext db, LiveSession session, Instant now) {
    return db.update(SESSION)
            .set(SESSION.LAST_USED_AT, at(now))
            .where(SESSION.ID.eq(session.id()))
            .and(SESSION.LAST_USED_AT.le(at(now.minus(Limits.SESSION_USE_WRITTEN))))
            .and(isOver(now).not())
            .execute()
        == 1;
  }

  /// Ends one of the player's sessions.
  static Optional<CacheKey> end(DSLContext db, PlayerId player, UUID session) {
    return delete(db, SESSION.PLAYER_ID.eq(player.value()).and(SESSION.ID.eq(session))).stream()
        .findFirst();
  }

  /// Ends all of the player's.
  static List<CacheKey> endAll(DSLContext tx, PlayerId player) {
    return delete(tx, SESSION.PLAYER_ID.eq(player.value()));
  }

  /// Ends all of the player's but one.
  static List<CacheKey> endOthers(DSLContext tx, PlayerId player, UUID kept) {
    return delete(tx, SESSION.PLAYER_ID.eq(player.value()).and(SESSION.ID.ne(kept)));
  }

  /// Removes what is over, and the oldest beyond what one player may have.
  static List<CacheKey> sweep(DSLContext tx, PlayerId player, Instant now) {
    var tooMany =
        select(SESSION.ID)
            .from(SESSION)
            .where(SESSION.PLAYER_ID.eq(player.value()))
            .and(isOver(now).not())
            .orderBy(SESSION.CREATED_AT.desc(), SESSION.ID)
            .offset(Limits.SESSIONS_PER_PLAYER);
    return delete(
        tx, SESSION.PLAYER_ID.eq(player.value()).and(isOver(now).or(SESSION.ID.in(tooMany))));
  }

  private static List<CacheKey> delete(DSLContext db, Condition which) {
    return db.deleteFrom(SESSION)
        .where(which)
        .returningResult(SESSION.TOKEN_HASH)
        .fetch(ended -> CacheKeys.session(ended.value1()));
  }

  private static Condition isOver(Instant now) {
    return SESSION
        .EXPIRES_AT
        .le(at(now))
        .or(SESSION.LAST_USED_AT.le(at(now.minus(Limits.SESSION_IDLE))));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
