package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.SeedApply.Outcome;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.impact.Figure;
import dev.undercroft.content.policy.Bump;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Plans against what PostgreSQL says is active, and what a publish makes of the same seeds.
class SeedPlansTest extends OnContentLab {
  private final Map<ReleaseNumber, Integer> saves = new TreeMap<>();

  @Test
  void before_the_first_release_everything_is_new() {
    SeedPlan plan = plan(ContentLab.seeds());

    assertThat(plan.active()).isNull();
    assertThat(plan.isUnchanged()).isFalse();
    assertThat(plan.records())
        .hasSizeGreaterThan(300)
        .hasOnlyElementsOfType(RecordChange.Added.class);
    assertThat(plan.refusals()).isEmpty();
  }

  @Test
  void what_is_active_already_changes_nothing() {
    Release release = lab.publish(ContentLab.seeds());

    SeedPlan plan = plan(ContentLab.raised(ContentLab.seeds(), "enemies", "0.9.0"));

    assertThat(plan.isUnchanged()).isTrue();
    assertThat(plan.active()).isEqualTo(release);
    assertThat(plan.refusals()).isEmpty();
  }

  @Test
  void a_changed_number_is_told_with_its_bump_and_impact_and_can_be_published() {
    lab.publish(ContentLab.seeds());
    SeedSet seeds = ContentLab.seedsWithGoblinHp(999);

    SeedPlan plan = plan(seeds);

    assertThat(plan.records())
        .singleElement()
        .satisfies(change -> assertThat(change.key()).isEqualTo("goblin"));
    assertThat(plan.bumps())
        .singleElement()
        .satisfies(bump -> assertThat(bump.bump()).isEqualTo(Bump.PATCH));
    assertThat(plan.impact())
        .extracting(moved -> moved.subject().figure())
        .containsOnly(Figure.BLOWS_TO_KILL, Figure.DANGER);
    assertThat(plan.refusals()).isEmpty();
    assertThat(lab.publish(seeds).number().value()).isEqualTo(2);
  }

  @Test
  void what_a_plan_refuses_a_publish_refuses_and_writes_nothing() {
    Release release = lab.publish(ContentLab.seeds());
    SeedSet seeds = ContentLab.raised(ContentLab.seedsWithGoblinHp(999), "enemies", "1.0.0");

    SeedPlan plan = plan(seeds);
    Outcome outcome = lab.apply().apply(seeds, ContentLab.TEST, ContentLab.QUIET);

    assertThat(plan.refusals()).hasSize(1);
    assertThat(outcome).isEqualTo(new Outcome.Refused(release, plan.refusals()));
    assertThat(lab.database.jooq().fetchCount(RELEASE)).isOne();
    assertThat(lab.load(1)).isEqualTo(ContentLab.seeds().content());
    assertThat(lab.cache.version()).hasValue("1");
  }

  @Test
  void older_records_come_back_under_a_version_above_the_active_one() {
    lab.publish(ContentLab.seeds());
    lab.publish(ContentLab.seedsWithGoblinHp(999));

    assertThat(plan(ContentLab.seeds()).refusals()).hasSize(1);
    SeedSet back = ContentLab.raised(ContentLab.seeds(), "enemies", "1.0.1000");
    assertThat(plan(back).refusals()).isEmpty();
    assertThat(lab.publish(back).number().value()).isEqualTo(3);
  }

  @Test
  void saves_count_whose_release_holds_what_would_be_gone() {
    lab.publish(ContentLab.seeds());
    lab.publish(withGuest("1.1.0"));
    saves.putAll(Map.of(new ReleaseNumber(1), 5, new ReleaseNumber(2), 3));

    SeedPlan gone = plan(ContentLab.raised(ContentLab.seeds(), "enemies", "2.0.0"));
    SeedPlan changed = plan(ContentLab.seedsWithGoblinHp(999));

    assertThat(gone.records()).containsExactly(new RecordChange.Removed("enemies", "a_guest"));
    assertThat(gone.pinnedSaves()).isEqualTo(3);
    assertThat(changed.pinnedSaves()).isEqualTo(3);
  }

  private SeedPlan plan(SeedSet seeds) {
    return ContentModule.seedPlans(lab.database, () -> saves).plan(seeds);
  }

  // Nothing names it, unlike the others.
  private static SeedSet withGuest(String version) {
    SeedSet seeds = ContentLab.seeds();
    Enemy guest = seeds.content().getEnemies(0).toBuilder().setId("a_guest").setHp(77).build();
    var more = seeds.content().toBuilder().addEnemies(0, guest);
    return ContentLab.raised(new SeedSet(more.build(), seeds.headers()), "enemies", version);
  }
}
