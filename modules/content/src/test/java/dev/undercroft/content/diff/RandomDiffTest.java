package dev.undercroft.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.content.kind.RandomRecords;
import dev.undercroft.proto.content.v1.Content;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The diff of any records at all, held against plain comparisons of messages.
class RandomDiffTest {
  private static final int ROUNDS = 30;
  static final List<Kind<?>> KINDS = Kinds.ALL;

  @ParameterizedTest
  @FieldSource("KINDS")
  void every_field_that_differs_is_told_and_no_other(Kind<?> kind) {
    for (int round = 0; round < ROUNDS; round++) {
      var random = new RandomRecords(round);
      for (Message one : random.of(kind)) {
        for (Message other : random.of(kind)) {
          assertThat(fields(RecordDiff.between(one, other))).isEqualTo(different(one, other));
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void every_record_that_differs_is_told_and_no_other(Kind<?> kind) {
    for (int round = 0; round < ROUNDS; round++) {
      Content before = content(kind, new RandomRecords(round));
      Content after = mutated(kind, new RandomRecords(round), before);

      var changes = ContentDiff.between(KINDS, before, after);

      assertThat(changes.isEmpty()).isEqualTo(before.equals(after));
      assertThat(told(changes)).isEqualTo(differentKeys(kind, before, after));
      assertThat(changes).doesNotHaveDuplicates();
    }
  }

  private static Set<String> fields(List<FieldChange> changes) {
    var fields = new TreeSet<String>();
    changes.forEach(change -> fields.add(change.field().split("\\.")[0]));
    return fields;
  }

  private static Set<String> different(Message one, Message other) {
    var fields = new TreeSet<String>();
    for (FieldDescriptor field : one.getDescriptorForType().getFields()) {
      boolean sameValue = one.getField(field).equals(other.getField(field));
      boolean samePresence = !field.hasPresence() || one.hasField(field) == other.hasField(field);
      if (!sameValue || !samePresence) {
        fields.add(field.getName());
      }
    }
    return fields;
  }

  private static Set<String> told(List<RecordChange> changes) {
    var keys = new HashSet<String>();
    for (RecordChange change : changes) {
      keys.add(change.key());
      if (change instanceof RecordChange.Renamed renamed) {
        keys.add(renamed.to());
      }
    }
    return keys;
  }

  private static Set<String> differentKeys(Kind<?> kind, Content before, Content after) {
    var keys = new HashSet<String>();
    for (Content content : List.of(before, after)) {
      for (Message record : KindRecords.of(kind, content)) {
        String key = kind.keyOf(record);
        if (!Objects.equals(find(kind, before, key), find(kind, after, key))) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  private static @Nullable Message find(Kind<?> kind, Content content, String key) {
    return KindRecords.of(kind, content).stream()
        .filter(record -> kind.keyOf(record).equals(key))
        .findFirst()
        .orElse(null);
  }

  private static Content content(Kind<?> kind, RandomRecords random) {
    return with(kind, random.of(kind));
  }

  @SuppressWarnings("unchecked") // records of the kind
  private static <M extends Message> Content mutated(
      Kind<M> kind, RandomRecords random, Content content) {
    return with(kind, random.mutated(kind, (List<M>) KindRecords.of(kind, content)));
  }

  private static Content with(Kind<?> kind, List<? extends Message> records) {
    var field = KindRecords.field(kind);
    var content = Content.newBuilder();
    if (!field.isRepeated()) {
      return content.setField(field, records.getFirst()).build();
    }
    records.forEach(record -> content.addRepeatedField(field, record));
    return content.build();
  }
}
