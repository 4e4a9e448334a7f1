package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.Draft;
import dev.undercroft.content.PreviewGrant;
import dev.undercroft.content.PreviewToken;
import dev.undercroft.content.Publication;
import dev.undercroft.content.Release;
import dev.undercroft.content.SeedDrafts;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftResultsTest {
  private static final Draft DRAFT =
      new Draft(
          new Release(new ReleaseNumber(12), "23c7e4a63083".repeat(5) + "23c7"),
          Optional.of(new ReleaseNumber(11)),
          new Publication("mara", "softer goblins"),
          Instant.parse("2026-11-27T22:00:00.5Z"),
          1);
  private static final PreviewGrant GRANT =
      new PreviewGrant(new PreviewToken("ucp_secret"), Instant.parse("2026-12-04T22:00:00Z"));

  @Test
  void a_draft_is_listed_in_one_line_that_says_when_its_base_was_left() {
    assertThat(DraftResults.text(listed(11)))
        .isEqualTo(
            "2026-11-27T22:00:00Z  draft 12 (23c7e4a63083) by mara  of release 11"
                + "  1 preview token  softer goblins");
    assertThat(DraftResults.text(listed(13))).contains("of release 11, another is active now");
    assertThat(DraftResults.json(listed(13))).contains("\"base\":11,\"baseActive\":false");
  }

  @Test
  void that_there_is_none_is_said() {
    var none = new SeedDrafts.Listing(Optional.empty(), List.of());

    assertThat(DraftResults.text(none)).isEqualTo("There is no draft.");
    assertThat(DraftResults.json(none)).isEqualTo("{\"drafts\":[]}");
  }

  @Test
  void what_it_would_change_is_told_in_short() {
    List<RecordChange> changes = List.of(new RecordChange.Added("enemies", "ghoul"));

    assertThat(DraftResults.text(new SeedDrafts.Outcome.Stored(DRAFT, changes)))
        .isEqualTo(
            "Draft 12 (23c7e4a63083) is stored, against release 11: 1 record added."
                + " ./undercroft seed publish 12 publishes it.");
    assertThat(DraftResults.text(new SeedDrafts.Outcome.Stored(DRAFT, List.of())))
        .contains("against release 11: no record changed.");
  }

  @Test
  void a_preview_has_a_link_where_the_page_is_known() {
    var number = new ReleaseNumber(12);

    assertThat(DraftResults.text(number, GRANT, Optional.of("http://127.0.0.1:8080")))
        .startsWith("ucp_secret\n")
        .endsWith("or open http://127.0.0.1:8080/codex#preview=12.ucp_secret");
    assertThat(DraftResults.json(number, GRANT, Optional.empty())).endsWith("\"link\":null}");
  }

  private static SeedDrafts.Listing listed(int active) {
    return new SeedDrafts.Listing(Optional.of(new ReleaseNumber(active)), List.of(DRAFT));
  }
}
