package dev.undercroft.server;

import dev.undercroft.content.Draft;
import dev.undercroft.content.PreviewGrant;
import dev.undercroft.content.SeedDrafts;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.server.plan.PlanWords;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How drafts and their previews are printed.
final class DraftResults {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DraftResults() {}

  static String text(SeedDrafts.Outcome.Stored stored) {
    Draft draft = stored.draft();
    String against =
        draft.base().map(base -> "against release " + base).orElse("before any release");
    String changes =
        stored.changes().isEmpty() ? "no record changed" : PlanWords.counts(stored.changes());
    return "Draft %s is stored, %s: %s. ./undercroft seed publish %s publishes it."
        .formatted(draft.release(), against, changes, draft.release().number());
  }

  /// With its changes in short: a plan tells them whole.
  static String json(SeedDrafts.Outcome.Stored stored) {
    ObjectNode json = JSON.createObjectNode();
    put(json.putObject("draft"), stored.draft(), true);
    var records = json.putArray("changedRecords");
    stored.changes().forEach(change -> records.add(PlanWords.place(change)));
    return json.toString();
  }

  static String text(SeedDrafts.Listing listing) {
    return listing.drafts().isEmpty()
        ? "There is no draft."
        : listing.drafts().stream()
            .map(draft -> line(draft, listing.isBaseActive(draft)))
            .collect(Collectors.joining("\n"));
  }

  private static String line(Draft draft, boolean baseActive) {
    String base = draft.base().map(release -> "of release " + release).orElse("before any release");
    return "%s  draft %s by %s  %s%s  %s  %s"
        .formatted(
            draft.createdAt().truncatedTo(ChronoUnit.SECONDS),
            draft.release(),
            draft.publication().author(),
            base,
            baseActive ? "" : ", another is active now",
            tokens(draft.previewTokens()),
            draft.publication().reason())
        .stripTrailing();
  }

  private static String tokens(int count) {
    return count == 1 ? "1 preview token" : count + " preview tokens";
  }

  static String json(SeedDrafts.Listing listing) {
    ObjectNode json = JSON.createObjectNode();
    var drafts = json.putArray("drafts");
    listing.drafts().forEach(draft -> put(drafts.addObject(), draft, listing.isBaseActive(draft)));
    return json.toString();
  }

  private static void put(ObjectNode json, Draft draft, boolean baseActive) {
    json.put("number", draft.release().number().value())
        .put("hash", draft.release().hash())
        .put("base", draft.base().map(ReleaseNumber::value).orElse(null))
        .put("baseActive", baseActive)
        .put("author", draft.publication().author())
        .put("reason", draft.publication().reason())
        .put("createdAt", draft.createdAt().toString())
        .put("previewTokens", draft.previewTokens());
  }

  static String dropped(ReleaseNumber number) {
    return JSON.createObjectNode().put("dropped", number.value()).toString();
  }

  /// @param page its address; empty when it is not known
  static String text(ReleaseNumber number, PreviewGrant granted, Optional<String> page) {
    return """
    %s

    Shows draft %s until %s. Send it in the header x-undercroft-preview,
    or open %s\
    """
        .formatted(
            granted.token().text(),
            number,
            granted.expiresAt().truncatedTo(ChronoUnit.SECONDS),
            link(page.orElse("https://ADDRESS-OF-THE-PAGE"), number, granted));
  }

  static String json(ReleaseNumber number, PreviewGrant granted, Optional<String> page) {
    return JSON.createObjectNode()
        .put("draft", number.value())
        .put("token", granted.token().text())
        .put("expiresAt", granted.expiresAt().toString())
        .put("link", page.map(address -> link(address, number, granted)).orElse(null))
        .toString();
  }

  // As the page makes it. After the #, no server is told the token.
  private static String link(String page, ReleaseNumber number, PreviewGrant granted) {
    return "%s/codex#preview=%s.%s".formatted(page, number, granted.token().text());
  }

  static String revoked(ReleaseNumber number, int ended) {
    return "Draft %s is shown by no preview token any more; ended: %d.".formatted(number, ended);
  }

  static String revokedAsJson(ReleaseNumber number, int ended) {
    return JSON.createObjectNode().put("draft", number.value()).put("ended", ended).toString();
  }
}
