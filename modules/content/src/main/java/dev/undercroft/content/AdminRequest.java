package dev.undercroft.content;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.rpc.RequestKey;
import java.util.Optional;
import org.jooq.DSLContext;

/// A move of the pointer that an admin asks for.
///
/// @param base number of the release that it was decided on; 0 for none
/// @param reason in the admin's words
/// @param key tells it from others, however often it comes
record AdminRequest(PlayerId admin, int base, String reason, RequestKey key) {
  /// What came of it when it came before; empty when it never did.
  ///
  /// @throws dev.undercroft.kernel.GameException IDEMPOTENCY_KEY_REUSED when another one came with
  ///   its key
  Optional<PublishOutcome> earlier(DSLContext db) {
    return RequestStore.earlier(db, admin, key, PublishOutcome.parser());
  }
}
