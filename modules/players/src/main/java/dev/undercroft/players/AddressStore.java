package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.KNOWN_ADDRESS;
import static org.jooq.impl.DSL.select;

import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/// Where players signed in from, as hashes.
final class AddressStore {
  private AddressStore() {}

  /// Remembers the address, in place of the one unused for longest when there are too many.
  static void remember(DSLContext tx, PlayerId player, Origin origin, Instant now) {
    var used = now.atOffset(ZoneOffset.UTC);
    tx.insertInto(KNOWN_ADDRESS)
        .set(KNOWN_ADDRESS.PLAYER_ID, player.value())
        .set(KNOWN_ADDRESS.ADDRESS_HASH, origin.addressHash())
        .set(KNOWN_ADDRESS.FIRST_USED_AT, used)
        .set(KNOWN_ADDRESS.LAST_USED_AT, used)
        .onConflict(KNOWN_ADDRESS.PLAYER_ID, KNOWN_ADDRESS.ADDRESS_HASH)
        .doUpdate()
        .set(KNOWN_ADDRESS.LAST_USED_AT, used)
        .execute();
    var kept =
        select(KNOWN_ADDRESS.ADDRESS_HASH)
            .from(KNOWN_ADDRESS)
            .where(KNOWN_ADDRESS.PLAYER_ID.eq(player.value()))
            .orderBy(KNOWN_ADDRESS.LAST_USED_AT.desc(), KNOWN_ADDRESS.ADDRESS_HASH)
            .limit(Limits.ADDRESSES_PER_PLAYER);
    tx.deleteFrom(KNOWN_ADDRESS)
        .where(KNOWN_ADDRESS.PLAYER_ID.eq(player.value()))
        .and(KNOWN_ADDRESS.ADDRESS_HASH.notIn(kept))
        .execute();
  }

  static void forgetAll(DSLContext tx, PlayerId player) {
    tx.deleteFrom(KNOWN_ADDRESS).where(KNOWN_ADDRESS.PLAYER_ID.eq(player.value())).execute();
  }
}
