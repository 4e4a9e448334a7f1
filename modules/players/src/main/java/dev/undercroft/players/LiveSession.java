package dev.undercroft.players;

import dev.undercroft.cache.CacheCodec;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/// What a call with a token has to know of its session.
///
/// @param lastUsedAt to about ten minutes
record LiveSession(UUID id, PlayerId player, Role role, Instant expiresAt, Instant lastUsedAt) {
  static final CacheCodec<LiveSession> CODEC =
      CacheCodec.of(LiveSession::bytes, LiveSession::ofBytes);

  // Raised with every change of the form: the bytes of another one are a miss.
  private static final byte VERSION = 1;
  private static final int BYTES = 50;

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt) || !now.isBefore(lastUsedAt.plus(Limits.SESSION_IDLE));
  }

  boolean isUseToBeWritten(Instant now) {
    return !now.isBefore(lastUsedAt.plus(Limits.SESSION_USE_WRITTEN));
  }

  private byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).put(VERSION);
    put(bytes, id);
    put(bytes, player.value());
    return bytes
        .put((byte) role.ordinal())
        .putLong(expiresAt.toEpochMilli())
        .putLong(lastUsedAt.toEpochMilli())
        .array();
  }

  private static LiveSession ofBytes(byte[] array) {
    ByteBuffer bytes = ByteBuffer.wrap(array);
    if (bytes.remaining() != BYTES || bytes.get() != VERSION) {
      throw new IllegalArgumentException("no session of this version");
    }
    return new LiveSession(
        uuid(bytes),
        new PlayerId(uuid(bytes)),
        Role.values()[bytes.get()],
        Instant.ofEpochMilli(bytes.getLong()),
        Instant.ofEpochMilli(bytes.getLong()));
  }

  private static void put(ByteBuffer bytes, UUID id) {
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
