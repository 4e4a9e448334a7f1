package dev.undercroft.content;

import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.proto.release.v1.RollBackRequest;
import dev.undercroft.proto.release.v1.SeedFile;
import dev.undercroft.rpc.RequestKey;
import java.util.List;
import java.util.Optional;

/// What admins do to releases: the same as the commands do, on the terms of somebody who decides on
/// what a page shows.
final class ReleaseAdmin {
  private final Database database;
  private final SeedPlans plans;
  private final SeedApply apply;
  private final Rollback rollback;
  private final AdminMoves moves;
  private final StaleBase staleBase;

  ReleaseAdmin(
      Database database,
      SeedPlans plans,
      SeedApply apply,
      Rollback rollback,
      AdminMoves moves,
      StaleBase staleBase) {
    this.database = database;
    this.plans = plans;
    this.apply = apply;
    this.rollback = rollback;
    this.moves = moves;
    this.staleBase = staleBase;
  }

  /// @param next where the page after this one begins; empty when this is the last
  record AuditPage(List<AuditEntry> entries, Optional<ListCursor> next) {}

  /// What publishing the files would change, or what is wrong with them.
  ///
  /// @throws GameException REQUEST_INVALID when they are too long together
  dev.undercroft.proto.release.v1.SeedPlan plan(List<SeedFile> files) {
    Optional<Base> base = database.read(_ -> plans.base());
    SentSeeds sent = plans.sent(files, base);
    return switch (sent.check()) {
      case SeedCheck.Faulty(List<Fault> faults) ->
          PlanMessages.faulty(base.map(Base::release), faults, sent.kinds());
      case SeedCheck.Sound(SeedSet seeds) -> {
        SeedPlan plan = database.read(_ -> plans.plan(seeds, base));
        yield PlanMessages.of(plan, sent.faults(plan.refusals()), sent.kinds());
      }
    };
  }

  /// @throws GameException REQUEST_INVALID, SEEDS_REFUSED, RELEASE_CHANGED and as AdminMoves
  PublishOutcome publish(PlayerId admin, PublishSeedsRequest request, SeedApply.Progress progress) {
    var ask =
        new AdminRequest(
            admin,
            request.getBase(),
            request.getReason(),
            RequestKey.of(request.getIdempotencyKey(), request));
    return moves.again(ask, progress).orElseGet(() -> publish(ask, request, progress));
  }

  private PublishOutcome publish(
      AdminRequest ask, PublishSeedsRequest request, SeedApply.Progress progress) {
    SentSeeds sent = plans.sent(request.getFilesList(), base(ask));
    SeedSet seeds = sent.sound();
    return moves.run(
        ask,
        (order, own) -> {
          if (apply.apply(seeds, order, own) instanceof SeedApply.Outcome.Refused refused) {
            throw SentSeeds.refused(sent.faults(refused.refusals()), "files");
          }
        },
        progress);
  }

  // A stale one is refused here already: faults of files that were made for another release would
  // only confuse.
  private Optional<Base> base(AdminRequest ask) {
    return database.read(db -> {
      Optional<Base> active = plans.base();
      staleBase.refuse(db, ask.base(), active.map(base -> base.release().number()));
      return active;
    });
  }

  /// @throws GameException RELEASE_NOT_FOUND, RELEASE_CHANGED and as AdminMoves
  PublishOutcome rollBack(PlayerId admin, RollBackRequest request, SeedApply.Progress progress) {
    var ask =
        new AdminRequest(
            admin,
            request.getBase(),
            request.getReason(),
            RequestKey.of(request.getIdempotencyKey(), request));
    var number = new ReleaseNumber(request.getNumber());
    return moves
        .again(ask, progress)
        .orElseGet(() ->
            moves.run(
                ask,
                (order, own) -> {
                  if (rollback.to(number, order, own) instanceof Rollback.Outcome.Unknown) {
                    throw new GameException(
                            Reason.RELEASE_NOT_FOUND, "there is no release " + number)
                        .at("number");
                  }
                },
                progress));
  }

  /// What was done to releases, the newest first.
  ///
  /// @param size 0 for as many as nobody asks more than
  /// @param from where to go on; empty for the newest
  AuditPage audit(int size, Optional<ListCursor> from) {
    int most = size == 0 ? Limits.RELEASES_PER_PAGE_UNASKED : size;
    List<AuditEntry> found = database.read(db -> AuditStore.page(db, from, most + 1));
    if (found.size() <= most) {
      return new AuditPage(found, Optional.empty());
    }
    List<AuditEntry> shown = found.subList(0, most);
    return new AuditPage(shown, Optional.of(new ListCursor(shown.getLast().number())));
  }
}
