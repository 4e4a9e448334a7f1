package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Limits;
import dev.undercroft.testkit.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long tokens of a draft live, and how many.
class PreviewTokenTest extends OnDrafts {
  @ParameterizedTest
  @ValueSource(ints = {1, 59, 2_592_001})
  void a_token_lives_a_minute_to_a_month(int seconds) {
    drafted(101);

    Refused refused = Refused.of(() -> grant(2, seconds));

    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).containsExactly("life_seconds");
  }

  @Test
  void of_too_many_tokens_the_one_that_would_expire_first_is_ended() {
    drafted(101);
    var first = new PreviewToken(grant(2, 60).getToken());
    for (int i = 1; i < Limits.PREVIEW_TOKENS_PER_DRAFT; i++) {
      grant(2, 0);
    }
    assertThat(PreviewTokenStore.draft(lab.database.jooq(), first)).isPresent();

    grant(2, 60);

    assertThat(PreviewTokenStore.draft(lab.database.jooq(), first)).isEmpty();
    assertThat(drafts().getFirst().getPreviewTokens()).isEqualTo(Limits.PREVIEW_TOKENS_PER_DRAFT);
    assertThat(drafting.revokePreviewTokens(revoking(2)).getEnded())
        .isEqualTo(Limits.PREVIEW_TOKENS_PER_DRAFT);
    assertThat(drafting.revokePreviewTokens(revoking(2)).getEnded()).isZero();
    assertThat(drafts().getFirst().getPreviewTokens()).isZero();
  }
}
