package dev.undercroft.kernel;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final Map<String, Object> EXPECTED =
      Map.ofEntries(
          entry("SEED_FILE_BYTES", 8_388_608),
          entry("SEED_TEXT_CHARS", 4_000),
          entry("FAULTS_PER_SEED_FILE", 1_000),
          entry("RECORDS_PER_KIND", 2_000),
          entry("RELEASE_BYTES", 2_097_152),
          entry("SENT_SEEDS_BYTES", 500_000),
          entry("SENT_SEEDS_FAULTS", 1_000),
          entry("CONDITIONS_KEPT", 1_000),
          entry("PUBLISH_TURN", Duration.ofSeconds(8)),
          entry("MOVES", 8),
          entry("MOVE_COMMIT", Duration.ofSeconds(10)),
          entry("TOLD_MOVES", 10),
          entry("TOLD_RECORDS", 20),
          entry("CONTENT_LEASE", Duration.ofSeconds(30)),
          entry("CONTENT_LEASE_MIN", Duration.ofSeconds(2)),
          entry("CONTENT_LEASE_MAX", Duration.ofMinutes(5)),
          entry("PAST_RELEASES_BYTES", 67_108_864L),
          entry("RELEASE_LOADS", 2),
          entry("RELEASE_LOAD_QUEUE", 64),
          entry("DRAFTS", 20),
          entry("PREVIEW_TOKENS_PER_DRAFT", 50),
          entry("PREVIEW_LIFE_MIN", Duration.ofSeconds(60)),
          entry("PREVIEW_LIFE_MAX", Duration.ofDays(30)),
          entry("PREVIEW_LIFE_UNASKED", Duration.ofDays(7)),
          entry("DRAFTS_BYTES", 16_777_216L),
          entry("RELEASES_PER_PAGE", 100),
          entry("RELEASES_PER_PAGE_UNASKED", 20),
          entry("DELTAS_BYTES", 8_388_608L),
          entry("WATCHERS", 10_000),
          entry("WATCH_SILENCE", Duration.ofSeconds(60)),
          entry("WATCH_PATIENCE", Duration.ofSeconds(30)),
          entry("SAVE_SLOTS", 3),
          entry("RUN_STATE_BYTES", 262_144),
          entry("SAVE_REVISIONS", 20),
          entry("IDEMPOTENCY_LIFE", Duration.ofHours(24)),
          entry("REQUEST_BYTES", 524_288),
          entry("REQUEST_UNREAD_BYTES", 1_048_576),
          entry("METADATA_BYTES", 16_384),
          entry("UNARY_DEADLINE", Duration.ofSeconds(5)),
          entry("BLOCKING_CALLS", 64),
          entry("BLOCKING_QUEUE", 512),
          entry("HASHING_CALLS", 2),
          entry("HASHING_QUEUE", 50),
          entry("BUSY_RETRY", Duration.ofMillis(500)),
          entry("REQUEST_ID_CHARS", 64),
          entry("ERROR_DETAIL_BYTES", 4_096),
          entry("ERROR_MESSAGE_CHARS", 200),
          entry("CACHE_LOADS", 16),
          entry("ACKNOWLEDGE", Duration.ofMillis(4_500)),
          entry("SESSION_LIFE", Duration.ofDays(7)),
          entry("SESSION_IDLE", Duration.ofHours(24)),
          entry("SESSION_USE_WRITTEN", Duration.ofMinutes(10)),
          entry("SESSIONS_PER_PLAYER", 100),
          entry("ADDRESSES_PER_PLAYER", 100),
          entry("LOGIN_FAILURES_PER_MINUTE", 5),
          entry("STRANGER_FAILURES_PER_HOUR", 30),
          entry("ADDRESS_FAILURES_PER_TEN_MINUTES", 10),
          entry("DISPLAY_NAME_CHARS", 100),
          entry("CLIENT_NAME_CHARS", 200),
          entry("CALLS_PER_CONNECTION", 1_000),
          entry("RESETS_PER_CONNECTION", 500),
          entry("RESET_WINDOW", Duration.ofSeconds(10)),
          entry("FLOW_CONTROL_BYTES", 1_048_576),
          entry("KEEPALIVE_TIME", Duration.ofSeconds(30)),
          entry("KEEPALIVE_TIMEOUT", Duration.ofSeconds(10)),
          entry("KEEPALIVE_CLIENT_TIME", Duration.ofSeconds(10)),
          entry("CONNECTION_IDLE", Duration.ofMinutes(5)),
          entry("CONNECTION_AGE", Duration.ofMinutes(30)),
          entry("CONNECTION_GRACE", Duration.ofMinutes(1)));

  @Test
  void a_limit_changes_on_purpose_only() {
    var actual =
        Arrays.stream(Limits.class.getFields())
            .collect(Collectors.toMap(Field::getName, LimitsTest::value));

    assertThat(actual).as("limits: a change or a new one belongs here too").isEqualTo(EXPECTED);
  }

  private static Object value(Field limit) {
    try {
      return limit.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
