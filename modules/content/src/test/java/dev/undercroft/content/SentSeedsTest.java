package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.policy.Published;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.SeedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentSeedsTest {
  private static final SeedSet ACTIVE = ContentLab.seedsWithGoblinHp(41);
  private static final Base BASE =
      new Base(new Release(new ReleaseNumber(7), "0".repeat(64)), new Published(ACTIVE, Map.of()));

  @Test
  void kinds_that_were_not_sent_are_what_the_base_has() {
    SeedSet seeds = sent(AdminDesk.goblinFile(42, "1.0.42")).sound();

    assertThat(seeds.content()).isEqualTo(ContentLab.seedsWithGoblinHp(42).content());
    assertThat(seeds.header("enemies").version()).isEqualTo("1.0.42");
    assertThat(seeds.headers())
        .filteredOn(header -> !header.kind().equals("enemies"))
        .isSubsetOf(ACTIVE.headers());
    assertThat(seeds.kept()).hasSize(Kinds.ALL.size() - 1).doesNotContain("enemies");
  }

  @Test
  void what_was_sent_as_it_is_changes_nothing() {
    assertThat(sent(product("ui.json")).sound().content()).isEqualTo(ACTIVE.content());
  }

  @Test
  void rules_look_at_what_was_sent_and_what_stays_together() {
    String enemies =
        AdminDesk.text("enemies.json").replace("\"id\": \"goblin\"", "\"id\": \"gobbo\"");

    List<Fault> faults = faults(AdminDesk.file("enemies.json", enemies));

    assertThat(faults)
        .anySatisfy(fault -> {
          assertThat(fault.file()).isEqualTo("floors.json");
          assertThat(fault.line()).as("of a text that nobody sent").isOne();
          assertThat(fault.pointer()).startsWith("/data/");
          assertThat(fault.rule()).isEqualTo("reference");
          assertThat(fault.message()).contains("goblin");
        });
  }

  @Test
  void a_fault_of_a_file_that_was_sent_is_shown_in_its_place() {
    String enemies = AdminDesk.text("enemies.json").replaceFirst("\"hp\": \\d+", "\"hp\": -1");
    int line = (int) enemies.substring(0, enemies.indexOf("\"hp\": -1")).lines().count();

    assertThat(faults(AdminDesk.file("enemies.json", enemies)))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.line()).isEqualTo(line);
          assertThat(fault.column()).isGreaterThan(1);
          assertThat(fault.message()).startsWith("hp is -1");
        });
  }

  @Test
  void a_version_that_is_refused_is_shown_where_the_file_says_it() {
    SentSeeds sent = sent(AdminDesk.goblinFile(42, "1.0.0"));

    List<Fault> faults =
        sent.faults(List.of(new VersionRefusal("enemies", "version", "too small")));

    assertThat(faults)
        .containsExactly(new Fault("enemies.json", 2, 14, "/version", "version", "too small"));
  }

  @Test
  void a_name_that_is_nearly_right_is_mended_and_what_it_was_meant_for_stays() {
    List<Fault> faults = faults(product("enemies.json"), AdminDesk.file("enemys.json", "{}"));

    assertThat(faults).extracting(Fault::file).containsExactly("enemys.json");
    assertThat(faults.getFirst().rule()).isEqualTo("unknown-file");
    assertThat(faults.getFirst().message()).contains("Did you mean \"enemies.json\"?");
  }

  @Test
  void a_file_that_comes_twice_is_a_fault_even_if_it_is_the_same() {
    assertThat(faults(product("ui.json"), product("ui.json")))
        .extracting(Fault::rule)
        .containsExactly("duplicate-file");
  }

  @Test
  void a_byte_order_mark_is_a_fault() {
    assertThat(faults(AdminDesk.file("ui.json", "\uFEFF" + AdminDesk.text("ui.json"))))
        .extracting(Fault::rule)
        .containsExactly("encoding");
  }

  @Test
  void before_the_first_release_every_file_has_to_be_there() {
    var all = new ArrayList<SeedFile>();
    Kinds.ALL.forEach(kind -> all.add(product(kind.name() + ".json")));

    assertThat(new SentSeeds(all, Optional.empty(), Kinds.ALL).sound())
        .isEqualTo(ContentLab.seeds());

    var some = new SentSeeds(all.subList(0, 2), Optional.empty(), Kinds.ALL);
    assertThat(((SeedCheck.Faulty) some.check()).faults())
        .filteredOn(fault -> fault.rule().equals("missing-file"))
        .hasSize(Kinds.ALL.size() - 2);
  }

  @Test
  void more_bytes_than_a_request_may_have_are_refused_with_the_way_out() {
    String half = "é".repeat(Limits.SENT_SEEDS_BYTES / 4 + 1);

    assertThatThrownBy(
            () -> sent(AdminDesk.file("ui.json", half), AdminDesk.file("lore.json", half)))
        .isInstanceOfSatisfying(
            GameException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.REQUEST_INVALID))
        .hasMessageContaining("500004 bytes together; send 500000 at most");
  }

  private static SentSeeds sent(SeedFile... files) {
    return new SentSeeds(List.of(files), Optional.of(BASE), Kinds.ALL);
  }

  private static List<Fault> faults(SeedFile... files) {
    return ((SeedCheck.Faulty) sent(files).check()).faults();
  }

  private static SeedFile product(String name) {
    return AdminDesk.file(name, AdminDesk.text(name));
  }
}
