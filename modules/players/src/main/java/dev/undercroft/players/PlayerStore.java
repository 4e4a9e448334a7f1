package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.KNOWN_ADDRESS;
import static dev.undercroft.database.gen.players.Tables.PLAYER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;

/// Players as PostgreSQL keeps them.
final class PlayerStore {
  private static final SelectField<PlayerCard> CARD =
      row(
              PLAYER.ID.convertFrom(PlayerId::new),
              PLAYER.USERNAME,
              PLAYER.DISPLAY_NAME,
              PLAYER.EMAIL,
              PLAYER.ROLE.convertFrom(Roles::of),
              PLAYER.JOINED_AT.convertFrom(OffsetDateTime::toInstant))
          .mapping(PlayerCard::new);

  private PlayerStore() {}

  /// @return whether there is a new player now; not when somebody has the name or the address. It
  ///   is the unique indexes that decide, and no exception, which would quote the address
  static boolean add(DSLContext tx, PlayerCard player, String passwordHash) {
    return tx.insertInto(PLAYER)
            .set(PLAYER.ID, player.id().value())
            .set(PLAYER.USERNAME, player.username())
            .set(PLAYER.DISPLAY_NAME, player.displayName())
            .set(PLAYER.EMAIL, player.email())
            .set(PLAYER.ROLE, Roles.word(player.role()))
            .set(PLAYER.JOINED_AT, player.joinedAt().atOffset(ZoneOffset.UTC))
            .set(PLAYER.PASSWORD_HASH, passwordHash)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  static Optional<PlayerId> find(DSLContext db, Username username) {
    return db.select(PLAYER.ID)
        .from(PLAYER)
        .where(isNamed(username))
        .fetchOptional(Records.mapping(PlayerId::new));
  }

  static Optional<PlayerCard> card(DSLContext db, PlayerId player) {
    return db.select(CARD)
        .from(PLAYER)
        .where(PLAYER.ID.eq(player.value()))
        .fetchOptional(found -> found.value1());
  }

  static Optional<Account> account(DSLContext db, Username username, Origin origin) {
    return account(db, isNamed(username), origin);
  }

  static Optional<Account> account(DSLContext db, PlayerId player, Origin origin) {
    return account(db, PLAYER.ID.eq(player.value()), origin);
  }

  private static Optional<Account> account(DSLContext db, Condition who, Origin origin) {
    var addressKnown =
        exists(
            selectOne()
                .from(KNOWN_ADDRESS)
                .where(KNOWN_ADDRESS.PLAYER_ID.eq(PLAYER.ID))
                .and(KNOWN_ADDRESS.ADDRESS_HASH.eq(origin.addressHash())));
    return db.select(
            CARD,
            PLAYER.PASSWORD_HASH,
            PLAYER.PASSWORD_NUMBER,
            field(PLAYER.BANNED_AT.isNotNull()),
            field(addressKnown))
        .from(PLAYER)
        .where(who)
        .fetchOptional(Records.mapping(Account::new));
  }

  /// The same password by another hash.
  static void rehash(DSLContext tx, Account account, String hash) {
    tx.update(PLAYER)
        .set(PLAYER.PASSWORD_HASH, hash)
        .where(PLAYER.ID.eq(account.card().id().value()))
        .and(PLAYER.PASSWORD_NUMBER.eq(account.passwordNumber()))
        .execute();
  }

  /// @return whether it was changed; not when the password that was checked is no longer the last
  static boolean changePassword(DSLContext tx, Account account, String hash) {
    return tx.update(PLAYER)
            .set(PLAYER.PASSWORD_HASH, hash)
            .set(PLAYER.PASSWORD_NUMBER, PLAYER.PASSWORD_NUMBER.plus(1))
            .where(PLAYER.ID.eq(account.card().id().value()))
            .and(PLAYER.PASSWORD_NUMBER.eq(account.passwordNumber()))
            .execute()
        == 1;
  }

  static Optional<PlayerCard> rename(DSLContext db, PlayerId player, DisplayName name) {
    return db.update(PLAYER)
        .set(PLAYER.DISPLAY_NAME, name.value())
        .where(PLAYER.ID.eq(player.value()))
        .returningResult(CARD)
        .fetchOptional(changed -> changed.value1());
  }

  /// @return whether that is a change
  static boolean ban(DSLContext tx, PlayerId player, Instant now) {
    return tx.update(PLAYER)
            .set(PLAYER.BANNED_AT, now.atOffset(ZoneOffset.UTC))
            .where(PLAYER.ID.eq(player.value()))
            .and(PLAYER.BANNED_AT.isNull())
            .execute()
        == 1;
  }

  /// @return whether that is a change
  static boolean unban(DSLContext tx, PlayerId player) {
    return tx.update(PLAYER)
            .setNull(PLAYER.BANNED_AT)
            .where(PLAYER.ID.eq(player.value()))
            .and(PLAYER.BANNED_AT.isNotNull())
            .execute()
        == 1;
  }

  /// @return whether that is a change
  static boolean setRole(DSLContext tx, PlayerId player, Role role) {
    return tx.update(PLAYER)
            .set(PLAYER.ROLE, Roles.word(role))
            .where(PLAYER.ID.eq(player.value()))
            .and(PLAYER.ROLE.ne(Roles.word(role)))
            .execute()
        == 1;
  }

  static boolean isBanned(DSLContext db, PlayerId player) {
    return db.fetchExists(PLAYER, PLAYER.ID.eq(player.value()).and(PLAYER.BANNED_AT.isNotNull()));
  }

  /// Until the transaction ends nothing can be written that refers to the player.
  ///
  /// @return whether the player is there
  static boolean lock(DSLContext tx, PlayerId player) {
    return tx.selectOne()
        .from(PLAYER)
        .where(PLAYER.ID.eq(player.value()))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  /// The audit keeps what was done, and forgets to whom.
  static void delete(DSLContext tx, PlayerId player) {
    tx.deleteFrom(PLAYER).where(PLAYER.ID.eq(player.value())).execute();
  }

  private static Condition isNamed(Username username) {
    return lower(PLAYER.USERNAME).eq(username.lower());
  }
}
