package dev.undercroft.content;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.undercroft.content.Doctor.Asked;
import dev.undercroft.content.doctor.Difference;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.proto.content.v1.GetContentResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Not everybody holds the same release.
class DoctorOfReleasesTest extends OnContentLab {
  private static final SeedSet SEEDS = ContentLab.seeds();

  @Test
  void a_node_that_was_held_back_is_named_with_what_it_still_serves() {
    lab.publish(SEEDS);
    try (var node = TestNode.on(lab, servers).awaitReady()) {
      GetContentResponse before = node.content(0);
      SeedSet next = ContentLab.seedsWithGoblinHp(999);
      lab.publish(next);

      var heldBack = new Asked.Answered("node a:1", "restart it", before);
      var followed = new Asked.Answered("node b:1", "restart it", node.content(0));
      List<Difference> found = examine(next, heldBack, followed);

      assertThat(found)
          .extracting(Difference::path, Difference::rightPlace)
          .containsExactly(tuple("release", "node a:1"), tuple("enemies/goblin.hp", "node a:1"));
    }
  }

  @Test
  void a_registered_node_that_has_not_followed_is_named() {
    lab.publish(SEEDS);
    lab.database
        .jooq()
        .insertInto(NODE, NODE.NAME, NODE.CONFIRMED_ACTIVATION)
        .values("held:12", 1L)
        .execute();
    SeedSet next = ContentLab.seedsWithGoblinHp(999);
    lab.apply().publish(next, ContentLab.TEST, ContentLab.QUIET);

    assertThat(examine(next))
        .extracting(Difference::path, Difference::rightPlace, found -> found.right().stringValue())
        .containsExactly(tuple("release", "node held:12", "an earlier release"));
  }

  @Test
  void seeds_that_were_published_before_are_told_as_that() {
    lab.publish(SEEDS);
    lab.publish(ContentLab.seedsWithGoblinHp(999));

    assertThat(examine(SEEDS))
        .singleElement()
        .satisfies(found ->
            assertThat(found.mend())
                .startsWith("the seeds are those of release 1 (")
                .endsWith("): ./undercroft seed apply publishes them again"));
  }

  @Test
  void before_the_first_publish_it_says_so() {
    assertThatThrownBy(lab.doctor()::examineKept)
        .hasMessage("nothing was published yet: ./undercroft seed apply publishes the seeds");
  }

  private List<Difference> examine(SeedSet seeds, Asked... served) {
    return lab.doctor().examine(new SeedCheck.Sound(seeds), () -> List.of(served)).differences();
  }
}
