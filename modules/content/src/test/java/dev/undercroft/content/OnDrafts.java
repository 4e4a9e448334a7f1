package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.AUDIT;

import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.release.v1.CreatePreviewTokenRequest;
import dev.undercroft.proto.release.v1.CreatePreviewTokenResponse;
import dev.undercroft.proto.release.v1.Draft;
import dev.undercroft.proto.release.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import dev.undercroft.proto.release.v1.DropDraftRequest;
import dev.undercroft.proto.release.v1.DropDraftResponse;
import dev.undercroft.proto.release.v1.ListDraftsRequest;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.RevokePreviewTokensRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/// What an admin does with drafts, and what came of it.
abstract class OnDrafts extends OnAdminDesk {
  DraftServiceBlockingStub drafting;

  @BeforeEach
  void takeUpDrafting() {
    drafting = desk.drafts(mara, Role.ADMIN);
  }

  Draft drafted(int hp) {
    return drafting.createDraft(AdminDesk.goblinDraft(hp).build()).getDraft();
  }

  List<Draft> drafts() {
    return drafting.listDrafts(ListDraftsRequest.getDefaultInstance()).getDraftsList();
  }

  PublishOutcome publish(int base, int draft) {
    return AdminDesk.draftPublished(drafting, AdminDesk.publishing(base, draft).build());
  }

  DropDraftResponse drop(int draft) {
    return drafting.dropDraft(DropDraftRequest.newBuilder().setNumber(draft).build());
  }

  CreatePreviewTokenResponse grant(int draft, int seconds) {
    return drafting.createPreviewToken(token(draft, seconds));
  }

  static CreatePreviewTokenRequest token(int draft, int seconds) {
    return CreatePreviewTokenRequest.newBuilder().setNumber(draft).setLifeSeconds(seconds).build();
  }

  static RevokePreviewTokensRequest revoking(int draft) {
    return RevokePreviewTokensRequest.newBuilder().setNumber(draft).build();
  }

  /// Number of the active release.
  int active() {
    return BeaconRow.active(lab.database.jooq()).orElseThrow().release().value();
  }

  /// Number of the move that made it active.
  long activation() {
    return BeaconRow.active(lab.database.jooq()).orElseThrow().number();
  }

  /// The oldest first.
  List<String> acts() {
    return lab.database
        .jooq()
        .select(AUDIT.ACTION)
        .from(AUDIT)
        .orderBy(AUDIT.NUMBER)
        .fetch(AUDIT.ACTION);
  }

  ReleaseHistory history() {
    return new ReleaseHistory(lab.database);
  }

  /// Makes a draft of the product's own seeds without all that is checked when an admin does.
  static void store(ContentLab lab, Optional<ReleaseNumber> base) {
    SeedSet seeds = ContentLab.seeds();
    lab.database
        .jooq()
        .transaction(transaction -> {
          var tx = transaction.dsl();
          var release = new Release(ReleaseStore.next(tx), hash(seeds));
          byte[] records = Canonical.bytes(seeds.content());
          ReleaseStore.add(tx, release, records, seeds, ContentLab.TEST);
          DraftStore.add(tx, release.number(), base);
        });
  }

  static String hash(SeedSet seeds) {
    return Canonical.hash(Canonical.bytes(seeds.content()));
  }
}
