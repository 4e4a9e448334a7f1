package dev.undercroft.content;

import com.google.protobuf.Timestamp;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.kernel.Role;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.Visitors;
import io.grpc.Metadata;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What a call reads: the active release, a published one by its number, or a draft, by its number
/// for testers and admins, and for whoever shows a preview token. Who calls is asked only where no
/// published release is meant, or a token is shown; all others never leave the event loop for it.
final class Reading {
  static final Metadata.Key<String> PREVIEW =
      Metadata.Key.of("x-undercroft-preview", Metadata.ASCII_STRING_MARSHALLER);

  private final Releases releases;
  private final DraftSnapshots drafts;
  private final Visitors visitors;

  Reading(Releases releases, DraftSnapshots drafts, Visitors visitors) {
    this.releases = releases;
    this.drafts = drafts;
    this.visitors = visitors;
  }

  /// The active release where that is what a call reads, which most do; null for every other one.
  ///
  /// @throws GameException as {@link #read}
  @Nullable Snapshot atHand(int number, @Nullable Timestamp asOf, Metadata headers) {
    return number == 0 && asOf == null && !headers.containsKey(PREVIEW) ? releases.active() : null;
  }

  /// Never waits.
  ///
  /// @param number 0 for the active one, or for the draft that a preview token shows
  /// @param asOf null for now; else `number` has to be 0
  /// @return may fail with RELEASE_NOT_FOUND, for whoever may not see a draft as for a number that
  ///   never was, PREVIEW_TOKEN_INVALID, DATABASE_UNAVAILABLE or SERVER_BUSY
  /// @throws GameException CONTENT_UNAVAILABLE while this node can't be sure which release is
  ///   active
  CompletionStage<Snapshot> read(int number, @Nullable Timestamp asOf, Metadata headers) {
    if (asOf != null) {
      return releases.read(moment(number, asOf));
    }
    String token = headers.get(PREVIEW);
    if (token != null) {
      return releases
          .waiting(() -> drafts.read(token))
          .thenCompose(draft ->
              number == 0 || draft.release().number().value() == number
                  ? CompletableFuture.completedStage(draft)
                  : numbered(number, headers));
    }
    return number == 0 ? releases.read(0) : numbered(number, headers);
  }

  private CompletionStage<Snapshot> numbered(int number, Metadata headers) {
    CompletionStage<Snapshot> published = releases.read(number);
    return visitors.showAnything(headers)
        ? published.exceptionallyCompose(failure -> draft(number, headers, failure))
        : published;
  }

  private CompletionStage<Snapshot> draft(int number, Metadata headers, Throwable failure) {
    return isNotFound(failure)
        ? releases
            .waiting(() -> draft(new ReleaseNumber(number), headers))
            // Asked again: it may have been published since.
            .thenCompose(draft ->
                draft.map(CompletableFuture::completedStage).orElseGet(() -> releases.read(number)))
        : CompletableFuture.failedStage(failure);
  }

  private Optional<Snapshot> draft(ReleaseNumber number, Metadata headers) {
    return seesDrafts(headers) ? drafts.read(number) : Optional.empty();
  }

  // A token that nobody knows gives no other answer than none does: it would tell that the number
  // means something.
  private boolean seesDrafts(Metadata headers) {
    try {
      return visitors.caller(headers) instanceof Caller.Player player
          && (player.role() == Role.TESTER || player.role() == Role.ADMIN);
    } catch (GameException e) {
      return switch (e.reason().kind()) {
        case SIGNED_OUT, FORBIDDEN -> false;
        default -> throw e;
      };
    }
  }

  private static boolean isNotFound(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof GameException refused && refused.reason() == Reason.RELEASE_NOT_FOUND;
  }

  private static Instant moment(int number, Timestamp asOf) {
    if (number != 0) {
      throw new GameException(
              Reason.REQUEST_INVALID, "a release and a moment may be two releases: leave one out")
          .at("as_of");
    }
    return Instant.ofEpochSecond(asOf.getSeconds(), asOf.getNanos());
  }
}
