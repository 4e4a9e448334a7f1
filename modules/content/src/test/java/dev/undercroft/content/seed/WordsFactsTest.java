package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Narrative;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Lore, narrative and screen have the ids and figures that the game's facts give; the texts are
/// ours, and about as long as the facts say.
class WordsFactsTest {
  private final SeedSet seeds =
      ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product())).seeds();
  private final Narrative narrative = seeds.content().getNarrative();

  /// Part by which a line may be longer or shorter than the one that the facts counted.
  private static final double LEEWAY = 0.5;

  @Test
  void lore_is_as_the_facts_say() {
    List<Map<String, String>> rows = new ArrayList<>(Facts.rows("lore_index"));
    rows.removeIf(row -> !row.get("source").equals("seed"));
    for (Map<String, String> row : rows) {
      row.remove("source");
      row.put("floor", row.remove("level_hint"));
      // Ours are longer: the facts' are what fits on a card, these are meant to be read.
      row.remove("word_count");
    }

    assertThat(rows).hasSize(40);
    assertThat(table(seeds.content().getLoreList(), "text")).isEqualTo(byId(rows, "id"));
  }

  @Test
  void every_enemy_has_the_line_that_the_facts_list() {
    Map<String, Integer> words = words("encounter_message");

    assertThat(words).hasSize(28);
    assertNearly(
        narrative.getEncounterLinesList().stream()
            .collect(Collectors.toMap(l -> l.getEnemyId(), l -> l.getText())),
        words);
  }

  @Test
  void every_floor_has_the_intro_that_the_facts_list() {
    Map<String, Integer> words = words("level_intro");

    assertThat(words).hasSize(8);
    assertNearly(
        narrative.getFloorIntrosList().stream()
            .collect(Collectors.toMap(i -> String.valueOf(i.getFloor()), i -> i.getText())),
        words);
  }

  @Test
  void quotes_are_as_the_facts_say() {
    List<Map<String, String>> rows = new ArrayList<>(narrativeRows("lore_quote"));
    for (Map<String, String> row : rows) {
      row.remove("kind");
      row.remove("word_count");
      row.put("id", row.remove("key"));
    }

    assertThat(rows).hasSize(8);
    assertThat(table(narrative.getQuotesList(), "text")).isEqualTo(byId(rows, "id"));
    assertNearly(
        narrative.getQuotesList().stream()
            .collect(Collectors.toMap(q -> q.getId(), q -> q.getText())),
        words("lore_quote"));
  }

  @Test
  void hints_are_as_the_facts_say() {
    List<Map<String, String>> rows = Facts.rows("tutorial_hints");
    Map<String, Integer> words = words(rows, "id");
    rows.forEach(row -> row.remove("word_count"));

    assertThat(rows).hasSize(10);
    assertThat(table(narrative.getHintsList(), "text")).isEqualTo(byId(rows, "id"));
    assertNearly(
        narrative.getHintsList().stream()
            .collect(Collectors.toMap(h -> h.getId(), h -> h.getText())),
        words);
  }

  @Test
  void micro_events_are_as_the_facts_say() {
    List<Map<String, String>> rows = Facts.rows("micro_events");
    Map<String, Integer> words = words(rows, "id");
    Map<String, String> messages =
        rows.stream().collect(Collectors.toMap(r -> r.get("id"), r -> r.remove("message_count")));
    rows.forEach(row -> row.remove("word_count"));

    assertThat(rows).hasSize(8);
    assertThat(table(narrative.getMicroEventsList(), "messages")).isEqualTo(byId(rows, "id"));
    assertThat(narrative.getMicroEventsList())
        .allSatisfy(
            event -> assertThat(event.getMessagesCount()).hasToString(messages.get(event.getId())));
    assertNearly(
        narrative.getMicroEventsList().stream()
            .collect(Collectors.toMap(e -> e.getId(), e -> String.join(" ", e.getMessagesList()))),
        words);
  }

  @Test
  void the_screen_is_as_the_facts_say() {
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row : Facts.rows("ui_constants")) {
      expected.put(row.get("key").replace('.', '_'), row.get("value"));
    }

    Map<String, String> actual = new TreeMap<>();
    flatten("", seeds.content().getUi(), actual);

    assertThat(actual).isEqualTo(expected);
  }

  private static List<Map<String, String>> narrativeRows(String kind) {
    return Facts.rows("narrative_index").stream()
        .filter(row -> row.get("kind").equals(kind))
        .toList();
  }

  private static Map<String, Integer> words(String kind) {
    return words(narrativeRows(kind), "key");
  }

  private static Map<String, Integer> words(List<Map<String, String>> rows, String key) {
    return rows.stream()
        .collect(Collectors.toMap(r -> r.get(key), r -> Integer.valueOf(r.get("word_count"))));
  }

  private static void assertNearly(Map<String, String> texts, Map<String, Integer> words) {
    assertThat(texts.keySet()).isEqualTo(words.keySet());
    texts.forEach((key, text) -> {
      int counted = words.get(key);
      assertThat((double) text.split(" ").length)
          .as("words of %s", key)
          .isBetween(counted * (1 - LEEWAY), counted * (1 + LEEWAY));
    });
  }

  private static Map<String, Map<String, String>> byId(List<Map<String, String>> rows, String key) {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.get(key), Function.<Map<String, String>>identity()));
  }

  /// Every field but one, by record and field.
  private static Map<String, Map<String, String>> table(
      List<? extends Message> records, String ours) {
    Map<String, Map<String, String>> table = new TreeMap<>();
    for (Message record : records) {
      Map<String, String> fields = new TreeMap<>();
      for (FieldDescriptor field : record.getDescriptorForType().getFields()) {
        if (!field.getName().equals(ours)) {
          fields.put(field.getName(), text(record.getField(field)));
        }
      }
      table.put(fields.get("id"), fields);
    }
    return table;
  }

  private static void flatten(String prefix, Message message, Map<String, String> into) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      String name = prefix + field.getName();
      if (message.getField(field) instanceof Message nested) {
        flatten(name + "_", nested, into);
      } else {
        into.put(name, text(message.getField(field)));
      }
    }
  }

  private static String text(Object value) {
    if (value instanceof EnumValueDescriptor word) {
      String zero = word.getType().findValueByNumber(0).getName();
      return word.getName()
          .substring(zero.length() - "UNSPECIFIED".length())
          .toLowerCase(Locale.ROOT);
    }
    return String.valueOf(value);
  }
}
