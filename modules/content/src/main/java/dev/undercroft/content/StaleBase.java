package dev.undercroft.content;

import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.release.v1.ReleaseChange;
import dev.undercroft.proto.release.v1.ReleaseMove;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Refuses what was decided on a release that is not the active one any more, and tells what became
/// of it: whoever asks again should have seen that.
final class StaleBase {
  // Of a reason and of an author: who wants to read all of it looks at the audit.
  private static final int WORDS = 60;
  // So that the whole fits into an error's details, whatever its letters are.
  private static final int BYTES = Limits.ERROR_DETAIL_BYTES * 3 / 4;

  private final List<Kind<?>> kinds;

  StaleBase(List<Kind<?>> kinds) {
    this.kinds = kinds;
  }

  /// @param base number of the release; 0 for none
  /// @throws GameException RELEASE_CHANGED
  void refuse(DSLContext tx, int base, Optional<ReleaseNumber> active) {
    int now = active.map(ReleaseNumber::value).orElse(0);
    if (now != base) {
      String sentence =
          now == 0
              ? "no release is active"
              : "release %d is active, not %s"
                  .formatted(now, base == 0 ? "none any more" : String.valueOf(base));
      throw new GameException(Reason.RELEASE_CHANGED, sentence).with(change(tx, base, now));
    }
  }

  private ReleaseChange change(DSLContext tx, int base, int active) {
    var change = ReleaseChange.newBuilder().setActive(active);
    ActivationStore.since(tx, base, Limits.TOLD_MOVES).stream()
        .map(StaleBase::move)
        .forEach(change::addSince);
    var before = content(tx, base);
    var after = content(tx, active);
    if (before.isPresent() && after.isPresent()) {
      var records = ContentDiff.between(kinds, before.get(), after.get());
      change.setRecordCount(records.size());
      records.stream().limit(Limits.TOLD_RECORDS).map(StaleBase::path).forEach(change::addRecords);
    }
    return fitting(change);
  }

  // Empty for a number that names nothing.
  private static Optional<Content> content(DSLContext tx, int number) {
    return number == 0
        ? Optional.of(Content.getDefaultInstance())
        : ReleaseStore.stored(tx, new ReleaseNumber(number)).map(StoredRelease::content);
  }

  private static ReleaseMove move(PastActivation move) {
    return ReleaseMove.newBuilder()
        .setRelease(move.release().number().value())
        .setAuthor(shortened(move.publication().author()))
        .setReason(shortened(move.publication().reason()))
        .setAt(ReleaseMessages.time(move.at()))
        .build();
  }

  private static String path(RecordChange change) {
    return change.kind() + "/" + change.key();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= WORDS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WORDS - 1)) + "…";
  }

  private static ReleaseChange fitting(ReleaseChange.Builder change) {
    while (change.build().getSerializedSize() > BYTES && change.getSinceCount() > 1) {
      change.removeSince(change.getSinceCount() - 1);
    }
    while (change.build().getSerializedSize() > BYTES && change.getRecordsCount() > 0) {
      var fewer = List.copyOf(change.getRecordsList().subList(0, change.getRecordsCount() - 1));
      change.clearRecords().addAllRecords(fewer);
    }
    return change.build();
  }
}
