package dev.undercroft.content;

import dev.undercroft.content.SeedApply.Progress;
import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.policy.Published;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Drafts at the command line: what admins do to them through DraftService, on whatever release is
/// active.
///
/// Every write throws as {@link SeedApply#apply} does, and if it is about a draft that is not there
/// a {@link dev.undercroft.kernel.GameException} RELEASE_NOT_FOUND.
public final class SeedDrafts {
  private final Database database;
  private final PointerMove pointer;
  private final List<Kind<?>> kinds;
  private final DraftWrites writes;

  SeedDrafts(Database database, PointerMove pointer, List<Kind<?>> kinds) {
    this.database = database;
    this.pointer = pointer;
    this.kinds = kinds;
    this.writes = new DraftWrites(kinds);
  }

  /// What came of storing seeds.
  public sealed interface Outcome {
    /// @param changes what it would change of the release that is active; all is added when none is
    record Stored(Draft draft, List<RecordChange> changes) implements Outcome {
      public Stored {
        changes = List.copyOf(changes);
      }
    }

    /// The versions of the files do not fit what changed in them: nothing was written.
    ///
    /// @param refusals at least one
    record Refused(List<VersionRefusal> refusals) implements Outcome {
      public Refused {
        refusals = List.copyOf(refusals);
      }
    }
  }

  /// The drafts at one moment.
  ///
  /// @param active the release that is; empty when nothing was ever published
  /// @param drafts that are neither published nor dropped, the newest first
  public record Listing(Optional<ReleaseNumber> active, List<Draft> drafts) {
    public Listing {
      drafts = List.copyOf(drafts);
    }

    /// Whether the draft was made of what is active still.
    public boolean isBaseActive(Draft draft) {
      return draft.base().equals(active);
    }
  }

  public Listing list() {
    return database.read(
        db -> new Listing(BeaconRow.active(db).map(Activation::release), DraftStore.list(db)));
  }

  /// @throws dev.undercroft.kernel.GameException TOO_MANY_DRAFTS too
  public Outcome store(SeedSet seeds, Publication publication) {
    return pointer.inTurn((tx, active) -> {
      writes.refuseOneTooMany(tx);
      Optional<Published> before = active.map(now -> ReleaseStore.published(tx, now.release()));
      List<VersionRefusal> refusals =
          before.map(each -> writes.refusals(each, seeds)).orElse(List.of());
      if (!refusals.isEmpty()) {
        return new Outcome.Refused(refusals);
      }
      Content now = before.map(each -> each.seeds().content()).orElse(Content.getDefaultInstance());
      return new Outcome.Stored(
          writes.add(tx, active, seeds, publication, Optional.empty()),
          ContentDiff.between(kinds, now, seeds.content()));
    });
  }

  /// Returns when no node answers with another release any more.
  ///
  /// @return never Refused
  /// @throws dev.undercroft.kernel.GameException SEEDS_REFUSED too, when its versions don't fit the
  ///   active release
  public SeedApply.Outcome publish(
      ReleaseNumber number, Publication publication, Progress progress) {
    var publish = new DraftPublish(pointer, kinds);
    MoveOrder order = MoveOrder.atCommandLine(publication);
    return SeedApply.outcome(publish.publish(number, order, progress));
  }

  /// Once it returns, no node shows the draft to anybody.
  ///
  /// @return its number
  public ReleaseNumber drop(ReleaseNumber number, Publication publication) {
    return pointer.inTurn((tx, _) -> {
      writes.drop(tx, number, publication, Optional.empty());
      return number;
    });
  }

  /// @param publication whose reason is empty, or kept in the audit
  public PreviewGrant grant(ReleaseNumber number, Duration life, Publication publication) {
    return pointer.inTurn((tx, _) -> writes.grant(tx, number, life, publication, Optional.empty()));
  }

  /// @return how many tokens were still good
  public int revoke(ReleaseNumber number, Publication publication) {
    return pointer.inTurn((tx, _) -> {
      writes.refuseUnlessOpen(tx, number);
      return writes.revoke(tx, number, publication, Optional.empty());
    });
  }
}
