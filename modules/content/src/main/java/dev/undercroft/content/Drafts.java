package dev.undercroft.content;

import dev.undercroft.content.SeedApply.Progress;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Activation;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.CreateDraftRequest;
import dev.undercroft.proto.release.v1.CreateDraftResponse;
import dev.undercroft.proto.release.v1.DropDraftRequest;
import dev.undercroft.proto.release.v1.PublishDraftRequest;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.rpc.RequestKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// What admins do to drafts. Whatever is written waits its turn among publishes, so that numbers
/// are given in one order, and a draft is closed by one.
final class Drafts {
  private final Database database;
  private final SeedPlans plans;
  private final PointerMove pointer;
  private final DraftPublish publish;
  private final AdminMoves moves;
  private final Function<PlayerId, String> usernames;
  private final DraftWrites writes;

  /// @param usernames of players who are there
  Drafts(
      Database database,
      SeedPlans plans,
      PointerMove pointer,
      AdminMoves moves,
      Function<PlayerId, String> usernames,
      List<Kind<?>> kinds) {
    this.database = database;
    this.plans = plans;
    this.pointer = pointer;
    this.publish = new DraftPublish(pointer, kinds);
    this.moves = moves;
    this.usernames = usernames;
    this.writes = new DraftWrites(kinds);
  }

  /// Those that are open, the newest first.
  List<Draft> list() {
    return database.read(DraftStore::list);
  }

  /// Stores files as a draft, or answers as the same request was answered before.
  ///
  /// @throws GameException SEEDS_REFUSED, TOO_MANY_DRAFTS, IDEMPOTENCY_KEY_REUSED and
  ///   REQUEST_INVALID; PUBLISH_UNDER_WAY also when another release became active meanwhile
  CreateDraftResponse create(PlayerId admin, CreateDraftRequest request) {
    RequestKey key = RequestKey.of(request.getIdempotencyKey(), request);
    return database
        .read(db -> earlier(db, admin, key))
        .orElseGet(() -> {
          var publication = Publication.ofAdmin(usernames.apply(admin), request.getReason());
          Optional<Base> base = database.read(_ -> plans.base());
          SentSeeds sent = plans.sent(request.getFilesList(), base);
          SeedSet seeds = sent.sound();
          return write((tx, active) ->
              // Asked again here: the same request may have been under way at the first look.
              earlier(tx, admin, key)
                  .orElseGet(() -> {
                    refuse(tx, active, base, sent, seeds);
                    Draft draft = writes.add(tx, active, seeds, publication, Optional.of(admin));
                    var answer =
                        CreateDraftResponse.newBuilder().setDraft(DraftMessages.of(draft)).build();
                    RequestStore.add(tx, admin, key, answer);
                    return answer;
                  }));
        });
  }

  private static Optional<CreateDraftResponse> earlier(
      DSLContext db, PlayerId admin, RequestKey key) {
    return RequestStore.earlier(db, admin, key, CreateDraftResponse.parser());
  }

  private void refuse(
      DSLContext tx,
      Optional<Activation> active,
      Optional<Base> base,
      SentSeeds sent,
      SeedSet seeds) {
    // What was not sent was taken from the base.
    if (!active.map(Activation::release).equals(base.map(each -> each.release().number()))) {
      throw PointerMove.underWay();
    }
    writes.refuseOneTooMany(tx);
    List<VersionRefusal> refusals =
        base.map(Base::published).map(before -> writes.refusals(before, seeds)).orElse(List.of());
    if (!refusals.isEmpty()) {
      throw SentSeeds.refused(sent.faults(refusals), "files");
    }
  }

  /// @throws GameException RELEASE_NOT_FOUND, RELEASE_CHANGED, SEEDS_REFUSED and as AdminMoves
  PublishOutcome publish(PlayerId admin, PublishDraftRequest request, Progress progress) {
    var ask =
        new AdminRequest(
            admin,
            request.getBase(),
            request.getReason(),
            RequestKey.of(request.getIdempotencyKey(), request));
    var number = new ReleaseNumber(request.getNumber());
    return moves
        .again(ask, progress)
        .orElseGet(
            () -> moves.run(ask, (order, own) -> publish.publish(number, order, own), progress));
  }

  /// Once it returns, no node shows the draft to anybody.
  ///
  /// @throws GameException RELEASE_NOT_FOUND
  void drop(PlayerId admin, DropDraftRequest request) {
    var number = new ReleaseNumber(request.getNumber());
    String username = usernames.apply(admin);
    Publication publication =
        request.getReason().isEmpty()
            ? new Publication(username, "")
            : Publication.ofAdmin(username, request.getReason());
    write((tx, _) -> {
      writes.drop(tx, number, publication, Optional.of(admin));
      return number;
    });
  }

  /// @throws GameException RELEASE_NOT_FOUND
  PreviewGrant grant(PlayerId admin, ReleaseNumber number, Duration life) {
    var publication = new Publication(usernames.apply(admin), "");
    return write((tx, _) -> writes.grant(tx, number, life, publication, Optional.of(admin)));
  }

  /// @return how many tokens were still good; none for a number that is no draft
  int revoke(PlayerId admin, ReleaseNumber number) {
    var publication = new Publication(usernames.apply(admin), "");
    return write((tx, _) -> writes.revoke(tx, number, publication, Optional.of(admin)));
  }

  private <R> R write(BiFunction<DSLContext, Optional<Activation>, R> work) {
    try {
      return pointer.inTurn(work);
    } catch (DataAccessException e) {
      throw Database.refusal(e);
    }
  }
}
