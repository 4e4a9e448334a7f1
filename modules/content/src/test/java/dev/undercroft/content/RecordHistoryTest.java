package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.RECORD_STATE;
import static dev.undercroft.database.gen.content.Tables.RECORD_STATE_RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.release.v1.GetRecordHistoryRequest;
import dev.undercroft.proto.release.v1.GetRecordHistoryResponse;
import dev.undercroft.proto.release.v1.RecordChangeType;
import dev.undercroft.proto.release.v1.RecordEvent;
import dev.undercroft.proto.release.v1.ReleaseServiceGrpc;
import dev.undercroft.testkit.Refused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who made the goblin's hp 999?
class RecordHistoryTest extends OnContentLab {
  private TestNode node;

  @BeforeEach
  void serve() {
    publish(ContentLab.seeds(), "mara", "the first goblins");
    node = TestNode.on(lab, servers).awaitReady();
  }

  @AfterEach
  void leave() {
    node.close();
  }

  @Test
  void every_value_is_told_with_who_gave_it_and_why() {
    publish(ContentLab.seedsWithGoblinHp(999), "tom", "for fun");
    lab.rollback().to(new ReleaseNumber(1), new Publication("mara", "no fun"), ContentLab.QUIET);

    List<RecordEvent> events = history("goblin", "hp").getEventsList();

    double hp = 6;
    assertThat(events)
        .extracting(
            RecordEvent::getAuthor,
            RecordEvent::getReason,
            RecordEvent::getRollback,
            event -> event.getRelease().getNumber(),
            event -> event.getFields(0).getBefore().getNumberValue(),
            event -> event.getFields(0).getAfter().getNumberValue())
        .containsExactly(
            tuple("mara", "no fun", true, 1, 999.0, hp),
            tuple("tom", "for fun", false, 2, hp, 999.0),
            tuple("mara", "the first goblins", false, 1, 0.0, hp));
    assertThat(events).allSatisfy(event -> assertThat(event.hasAt()).isTrue());
  }

  @Test
  void a_record_comes_with_all_that_it_has_and_goes_with_all_that_it_had() {
    publish(withoutAchievement(), "tom", "gone");
    lab.rollBack(1);

    String id = ContentLab.seeds().content().getAchievements(0).getId();
    List<RecordEvent> events =
        service()
            .getRecordHistory(
                GetRecordHistoryRequest.newBuilder().setKind("achievements").setId(id).build())
            .getEventsList();

    assertThat(events)
        .extracting(RecordEvent::getChange)
        .containsExactly(
            RecordChangeType.RECORD_CHANGE_TYPE_ADDED,
            RecordChangeType.RECORD_CHANGE_TYPE_REMOVED,
            RecordChangeType.RECORD_CHANGE_TYPE_ADDED);
    assertThat(events.get(1).getFieldsList()).allMatch(field -> !field.hasAfter());
    assertThat(events.get(0).getFieldsList())
        .allMatch(field -> !field.hasBefore())
        .extracting(field -> field.getPath())
        .contains("id", "name");
  }

  @Test
  void moves_that_did_not_touch_it_are_left_out() {
    publish(ContentLab.seedsWithGoblinHp(101), "tom", "");
    publish(ContentLab.seedsWithGoblinHp(102), "tom", "");

    assertThat(history("orc", "").getEventsList()).hasSize(1);
    assertThat(history("goblin", "xp").getEventsList()).hasSize(1);
    assertThat(history("goblin", "hp").getEventsList()).hasSize(3);
  }

  @Test
  void it_comes_a_page_at_a_time() {
    for (int hp = 101; hp <= 106; hp++) {
      publish(ContentLab.seedsWithGoblinHp(hp), "tom", "hp " + hp);
    }

    var reasons = new ArrayList<String>();
    String cursor = "";
    do {
      GetRecordHistoryResponse page = history("goblin", "hp", 3, cursor);
      page.getEventsList().forEach(event -> reasons.add(event.getReason()));
      cursor = page.getNextCursor();
    } while (!cursor.isEmpty());

    assertThat(reasons)
        .containsExactly(
            "hp 106", "hp 105", "hp 104", "hp 103", "hp 102", "hp 101", "the first goblins");
  }

  @Test
  void releases_from_before_it_was_kept_are_taken_in() {
    publish(ContentLab.seedsWithGoblinHp(101), "tom", "101");
    lab.database.jooq().deleteFrom(RECORD_STATE_RELEASE).execute();
    lab.database.jooq().deleteFrom(RECORD_STATE).execute();

    assertThat(history("goblin", "hp").getEventsList()).hasSize(2);

    publish(ContentLab.seedsWithGoblinHp(102), "tom", "102");
    assertThat(history("goblin", "hp").getEventsList()).hasSize(3);
  }

  @Test
  void what_never_was_is_refused() {
    assertThat(Refused.of(() -> history("gobblin", "")).reason()).isEqualTo("RECORD_NOT_FOUND");
    assertThat(
            Refused.of(() ->
                    service()
                        .getRecordHistory(
                            GetRecordHistoryRequest.newBuilder()
                                .setKind("mobs")
                                .setId("x")
                                .build()))
                .reason())
        .isEqualTo("KIND_NOT_FOUND");
    assertThat(Refused.of(() -> history("goblin", "", 3, "!")).fields()).containsExactly("cursor");
  }

  @Test
  void a_kind_of_one_record_has_a_history_too() {
    var request = GetRecordHistoryRequest.newBuilder().setKind("combat").setId("combat").build();

    assertThat(service().getRecordHistory(request).getEventsList()).hasSize(1);
  }

  private void publish(SeedSet seeds, String author, String reason) {
    lab.apply().apply(seeds, new Publication(author, reason), ContentLab.QUIET);
  }

  // Nothing names an achievement, so it can go alone.
  private static SeedSet withoutAchievement() {
    SeedSet seeds = ContentLab.seeds();
    Content content = seeds.content().toBuilder().removeAchievements(0).build();
    return ContentLab.raised(new SeedSet(content, seeds.headers()), "achievements", "2.0.0");
  }

  private GetRecordHistoryResponse history(String id, String field) {
    return history(id, field, 0, "");
  }

  private GetRecordHistoryResponse history(String id, String field, int size, String cursor) {
    return service()
        .getRecordHistory(
            GetRecordHistoryRequest.newBuilder()
                .setKind("enemies")
                .setId(id)
                .setField(field)
                .setPageSize(size)
                .setCursor(cursor)
                .build());
  }

  private ReleaseServiceGrpc.ReleaseServiceBlockingStub service() {
    return ReleaseServiceGrpc.newBlockingStub(node.rpc().channel());
  }
}
