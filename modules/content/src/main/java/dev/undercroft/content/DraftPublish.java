package dev.undercroft.content;

import dev.undercroft.content.PointerMove.Moved;
import dev.undercroft.content.PointerMove.Work;
import dev.undercroft.content.SeedApply.Progress;
import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.policy.Published;
import dev.undercroft.content.policy.VersionPolicy;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedTexts;
import dev.undercroft.database.Activation;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Makes a draft the active release as it is, with all that a publish guarantees. It becomes a
/// release in the transaction that moves the pointer: nobody ever sees one without the other. A
/// crash between any two steps is mended by running it again.
final class DraftPublish {
  private final PointerMove pointer;
  private final List<Kind<?>> kinds;

  DraftPublish(PointerMove pointer, List<Kind<?>> kinds) {
    this.pointer = pointer;
    this.kinds = kinds;
  }

  /// Returns when no node answers with another release any more. Writes nothing when the draft was
  /// published already and is active.
  ///
  /// @throws GameException RELEASE_NOT_FOUND when there is no such draft; SEEDS_REFUSED when its
  ///   versions don't fit the active release; as {@link SeedApply#apply}
  /// @throws org.jooq.exception.DataAccessException as there
  Moved publish(ReleaseNumber number, MoveOrder order, Progress progress) {
    Work work = (tx, active) -> write(tx, active, number, order.publication(), progress);
    Moved moved = pointer.commitAndCache(order.onItsTerms(Act.DRAFT_PUBLISHED, work), progress);
    pointer.awaitNodes(moved.activation(), progress);
    return moved;
  }

  private Moved write(
      DSLContext tx,
      Optional<Activation> active,
      ReleaseNumber number,
      Publication publication,
      Progress progress) {
    if (DraftStore.close(tx, number, DraftStore.End.PUBLISHED, publication)) {
      active.ifPresent(now -> refuseVersionsThatDoNotFit(tx, now.release(), number));
      StoredRelease draft = ReleaseStore.stored(tx, number).orElseThrow();
      Content content = draft.content();
      pointer.replaceTables(tx, content, progress);
      Activation activation = pointer.activate(tx, draft.release(), publication, progress);
      return new Moved(draft.release(), content, activation, true);
    }
    return active
        .filter(now -> now.release().equals(number) && DraftStore.was(tx, number))
        .map(now -> already(tx, now))
        .orElseThrow(() -> ReleaseHistory.unknown(number).at("number"));
  }

  private static Moved already(DSLContext tx, Activation active) {
    StoredRelease stored = ReleaseStore.stored(tx, active.release()).orElseThrow();
    return new Moved(stored.release(), stored.content(), active, false);
  }

  // By the schemas that the draft was checked by: they are what will be kept with the release.
  private void refuseVersionsThatDoNotFit(
      DSLContext tx, ReleaseNumber number, ReleaseNumber draftNumber) {
    Published active = ReleaseStore.published(tx, number);
    Published draft = ReleaseStore.published(tx, draftNumber);
    var policy = new VersionPolicy(kinds, draft.shapes());
    var changes = ContentDiff.between(kinds, active.seeds().content(), draft.seeds().content());
    List<VersionRefusal> refusals =
        policy.refusals(active, draft.seeds(), policy.bumps(active, draft.seeds(), changes));
    if (!refusals.isEmpty()) {
      List<Fault> faults =
          refusals.stream().map(refusal -> refusal.fault(SeedTexts.of(Map.of()))).toList();
      throw SentSeeds.refused(faults, "number");
    }
  }
}
