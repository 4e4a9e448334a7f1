package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.REQUEST;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.not;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.rpc.RequestKey;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;

/// Writes of admins that carried an idempotency key, and what they were answered with. Every one of
/// them holds BeaconRow.lock while it writes, so that of two with one key the second finds the
/// first.
final class RequestStore {
  private static final Condition EXPIRED =
      REQUEST.AT.lt(currentOffsetDateTime().minus(DayToSecond.valueOf(Limits.IDEMPOTENCY_LIFE)));

  private RequestStore() {}

  /// What the same request was answered with; empty when none came with this key.
  ///
  /// @throws GameException IDEMPOTENCY_KEY_REUSED when another one did
  static <M extends Message> Optional<M> earlier(
      DSLContext db, PlayerId admin, RequestKey key, Parser<M> answer) {
    return db.select(REQUEST.BODY_HASH, REQUEST.ANSWER)
        .from(REQUEST)
        .where(REQUEST.PLAYER_ID.eq(admin.value()), REQUEST.KEY.eq(key.text()), not(EXPIRED))
        .fetchOptional()
        .map(row -> {
          key.refuseAnother(row.value1());
          return parse(row.value2(), answer);
        });
  }

  /// Keeps what the request is answered with, and drops what counts no more.
  static void add(DSLContext tx, PlayerId admin, RequestKey key, Message answer) {
    tx.deleteFrom(REQUEST).where(EXPIRED).execute();
    tx.insertInto(REQUEST)
        .set(REQUEST.PLAYER_ID, admin.value())
        .set(REQUEST.KEY, key.text())
        .set(REQUEST.BODY_HASH, key.bodyHash())
        .set(REQUEST.ANSWER, answer.toByteArray())
        .execute();
  }

  static void forget(DSLContext tx, PlayerId player) {
    tx.deleteFrom(REQUEST).where(REQUEST.PLAYER_ID.eq(player.value())).execute();
  }

  private static <M> M parse(byte[] answer, Parser<M> parser) {
    try {
      return parser.parseFrom(answer);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a kept answer can't be read", e);
    }
  }
}
