package dev.undercroft.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.content.kind.RandomRecords;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedLab;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.feed.v1.GetContentDeltaResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ContentDeltaTest {
  private static final int ROUNDS = 30;
  private static final int KILOBYTE = 1_024;
  static final List<Kind<?>> KINDS = Kinds.ALL;

  @ParameterizedTest
  @FieldSource("KINDS")
  void what_is_applied_to_one_content_makes_the_other_of_it(Kind<?> kind) {
    for (int round = 0; round < ROUNDS; round++) {
      Content before = content(kind, new RandomRecords(round).of(kind));
      Content after = mutated(kind, new RandomRecords(round), before);

      assertThat(there(before, after).toByteString()).isEqualTo(after.toByteString());
      assertThat(there(after, before).toByteString()).isEqualTo(before.toByteString());
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void contents_that_have_nothing_in_common_are_no_exception(Kind<?> kind) {
    for (int round = 0; round < ROUNDS; round++) {
      Content before = content(kind, new RandomRecords(round).of(kind));
      Content after = content(kind, new RandomRecords(round + ROUNDS).of(kind));

      assertThat(there(before, after).toByteString()).isEqualTo(after.toByteString());
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void one_number_takes_less_than_a_kilobyte(Kind<?> kind) {
    Content seeds = seeds();
    for (Message record : KindRecords.of(kind, seeds)) {
      for (FieldDescriptor field : record.getDescriptorForType().getFields()) {
        if (isNumber(field) && !field.getName().equals(kind.key())) {
          Message other = record.toBuilder().setField(field, next(record.getField(field))).build();

          var delta = ContentDelta.between(KINDS, seeds, with(kind, seeds, record, other)).build();

          assertThat(delta.getSerializedSize()).as(field.getFullName()).isLessThan(KILOBYTE);
        }
      }
    }
  }

  @Test
  void a_field_that_this_version_does_not_know_is_told_like_any_other() {
    Enemy goblin = Enemy.newBuilder().setId("goblin").setHp(6).build();
    Enemy wild = unknown(goblin, 900, 5);
    Enemy wilder = unknown(goblin, 901, 7);

    assertThat(there(of(goblin), of(wild))).isEqualTo(of(wild));
    assertThat(there(of(wild), of(wilder))).isEqualTo(of(wilder));
    assertThat(there(of(wilder), of(goblin))).isEqualTo(of(goblin));
  }

  @Test
  void nothing_is_told_of_what_is_the_same() {
    var delta = ContentDelta.between(KINDS, seeds(), seeds()).build();

    assertThat(delta.getChanged()).isEqualTo(Content.getDefaultInstance());
    assertThat(delta.getRemovedCount() + delta.getFieldsCount()).isZero();
  }

  private static Content there(Content before, Content after) {
    GetContentDeltaResponse delta = ContentDelta.between(KINDS, before, after).build();
    return AppliedDelta.to(KINDS, before, delta);
  }

  private static Content seeds() {
    return ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product())).seeds().content();
  }

  private static boolean isNumber(FieldDescriptor field) {
    return !field.isRepeated()
        && switch (field.getJavaType()) {
          case INT, LONG, DOUBLE -> true;
          default -> false;
        };
  }

  private static Object next(Object number) {
    return switch (number) {
      case Integer whole -> whole + 1;
      case Long whole -> whole + 1;
      case Double real -> real + 0.125;
      default -> throw new IllegalArgumentException(String.valueOf(number));
    };
  }

  private static Enemy unknown(Enemy enemy, int number, long value) {
    var field = UnknownFieldSet.Field.newBuilder().addVarint(value).build();
    return enemy.toBuilder()
        .setUnknownFields(UnknownFieldSet.newBuilder().addField(number, field).build())
        .build();
  }

  private static Content of(Enemy enemy) {
    return Content.newBuilder().addEnemies(enemy).build();
  }

  private static Content with(Kind<?> kind, Content content, Message old, Message other) {
    return content(
        content.toBuilder(),
        kind,
        KindRecords.of(kind, content).stream()
            .map(record -> record.equals(old) ? other : record)
            .toList());
  }

  @SuppressWarnings("unchecked") // records of the kind
  private static <M extends Message> Content mutated(
      Kind<M> kind, RandomRecords random, Content content) {
    return content(kind, random.mutated(kind, (List<M>) KindRecords.of(kind, content)));
  }

  private static Content content(Kind<?> kind, List<? extends Message> records) {
    return content(Content.newBuilder(), kind, records);
  }

  // In the order that releases have, which for odd keys is not the random records' own.
  private static Content content(
      Content.Builder content, Kind<?> kind, List<? extends Message> records) {
    var field = KindRecords.field(kind);
    if (!field.isRepeated()) {
      return content.setField(field, records.getFirst()).build();
    }
    content.clearField(field);
    records.stream()
        .sorted(KindRecords.inOrder(kind))
        .forEach(record -> content.addRepeatedField(field, record));
    return content.build();
  }
}
