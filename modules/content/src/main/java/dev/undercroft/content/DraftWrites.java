package dev.undercroft.content;

import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.policy.Published;
import dev.undercroft.content.policy.VersionPolicy;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Activation;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// What is written of drafts and kept in the audit, whether an admin's session asks for it or a
/// command, for which `admin` is empty. Each is part of a transaction that has its turn among
/// publishes.
final class DraftWrites {
  private final List<Kind<?>> kinds;
  private final VersionPolicy policy;
  private final SecureRandom random = new SecureRandom();

  DraftWrites(List<Kind<?>> kinds) {
    this.kinds = kinds;
    this.policy = new VersionPolicy(kinds);
  }

  /// Why seeds may not follow a release; none when they may.
  List<VersionRefusal> refusals(Published before, SeedSet seeds) {
    var changes = ContentDiff.between(kinds, before.seeds().content(), seeds.content());
    return policy.refusals(before, seeds, policy.bumps(before, seeds, changes));
  }

  /// @throws GameException TOO_MANY_DRAFTS
  void refuseOneTooMany(DSLContext tx) {
    if (DraftStore.count(tx) >= Limits.DRAFTS) {
      throw new GameException(
          Reason.TOO_MANY_DRAFTS,
          "there are %d drafts: publish or drop one first".formatted(Limits.DRAFTS));
    }
  }

  /// @param active what it will be based on
  Draft add(
      DSLContext tx,
      Optional<Activation> active,
      SeedSet seeds,
      Publication publication,
      Optional<PlayerId> admin) {
    byte[] records = Canonical.bytes(seeds.content());
    var release = new Release(ReleaseStore.next(tx), Canonical.hash(records));
    ReleaseStore.add(tx, release, records, seeds, publication);
    DraftStore.add(tx, release.number(), active.map(Activation::release));
    AuditStore.add(tx, Act.DRAFTED, release.number(), publication, admin);
    return DraftStore.find(tx, release.number()).orElseThrow();
  }

  /// @throws GameException RELEASE_NOT_FOUND
  void drop(
      DSLContext tx, ReleaseNumber number, Publication publication, Optional<PlayerId> admin) {
    if (!DraftStore.close(tx, number, DraftStore.End.DROPPED, publication)) {
      throw unknown(number);
    }
    AuditStore.add(tx, Act.DRAFT_DROPPED, number, publication, admin);
  }

  /// @throws GameException RELEASE_NOT_FOUND
  PreviewGrant grant(
      DSLContext tx,
      ReleaseNumber number,
      Duration life,
      Publication publication,
      Optional<PlayerId> admin) {
    refuseUnlessOpen(tx, number);
    var token = PreviewToken.create(random);
    Instant until = PreviewTokenStore.add(tx, token, number, publication.author(), life);
    AuditStore.add(tx, Act.PREVIEW_GRANTED, number, publication, admin);
    return new PreviewGrant(token, until);
  }

  /// @return how many tokens were still good; none for a number that is no draft
  int revoke(
      DSLContext tx, ReleaseNumber number, Publication publication, Optional<PlayerId> admin) {
    int ended = PreviewTokenStore.end(tx, number);
    if (ended > 0) {
      AuditStore.add(tx, Act.PREVIEW_REVOKED, number, publication, admin);
    }
    return ended;
  }

  /// @throws GameException RELEASE_NOT_FOUND
  void refuseUnlessOpen(DSLContext tx, ReleaseNumber number) {
    DraftStore.open(tx, number).orElseThrow(() -> unknown(number));
  }

  private static GameException unknown(ReleaseNumber number) {
    return ReleaseHistory.unknown(number).at("number");
  }
}
