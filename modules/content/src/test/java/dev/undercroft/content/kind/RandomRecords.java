package dev.undercroft.content.kind;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Records of a kind with anything in them that their fields can hold, extremes and odd letters
/// more often than chance would have it.
public final class RandomRecords {
  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "a",
          "A",
          "\t\n\r",
          "'",
          "\"",
          "\\",
          "\\N",
          "{}",
          "{a,NULL}",
          "NULL",
          "null",
          "\uFFFD",
          "\uE000",
          "\uFFFF",
          "e\u0301",
          "\u00E9",
          "\u202Eabc",
          "\u0001",
          "\u007F",
          "\u0085",
          "\uD83D\uDC09",
          "\uD83D\uDC69\u200D\uD83D\uDE92",
          "\uDBFF\uDFFF",
          "%s ? :x $1 {0}");
  private static final List<Double> ODD_DOUBLES =
      List.of(
          0.0,
          -0.0,
          1.0,
          -1.0,
          0.1,
          1.0 / 3,
          Double.MIN_VALUE,
          -Double.MIN_VALUE,
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          1e15,
          123456789.123456789);
  private static final List<Long> ODD_LONGS =
      List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53, (1L << 53) + 1);
  private static final List<Integer> ODD_INTS =
      List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);

  private final Random random;
  private final Predicate<FieldDescriptor> optional;

  public RandomRecords(long seed) {
    this(seed, field -> field.toProto().getProto3Optional());
  }

  /// @param optional which fields may be left out; of objects their descriptors don't say it
  RandomRecords(long seed, Predicate<FieldDescriptor> optional) {
    this.random = new Random(seed);
    this.optional = optional;
  }

  /// Some records with different keys, in the order of their keys; one for a kind of a single one.
  public <M extends Message> List<M> of(Kind<M> kind) {
    if (kind.single()) {
      return List.of(record(kind));
    }
    var records = new ArrayList<M>();
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      records.add(record(kind));
    }
    return inKeyOrder(kind, records);
  }

  /// The same records with some gone, some new and some changed; in the order of their keys.
  public <M extends Message> List<M> mutated(Kind<M> kind, List<M> records) {
    if (kind.single()) {
      return of(kind);
    }
    var mutated = new ArrayList<M>(of(kind));
    for (M record : records) {
      switch (random.nextInt(4)) {
        case 0 -> {}
        case 1 -> mutated.add(record);
        default -> mutated.add(changed(kind, record));
      }
    }
    return inKeyOrder(kind, mutated);
  }

  @SuppressWarnings("unchecked") // built from a builder of M
  private <M extends Message> M record(Kind<M> kind) {
    return (M) message(kind.record());
  }

  @SuppressWarnings("unchecked") // built from a builder of M
  private <M extends Message> M changed(Kind<M> kind, M record) {
    Message.Builder to = record.toBuilder();
    List<FieldDescriptor> fields = record.getDescriptorForType().getFields();
    FieldDescriptor field = fields.get(random.nextInt(fields.size()));
    if (!field.getName().equals(kind.key())) {
      to.clearField(field);
      fill(to, field);
    }
    return (M) to.build();
  }

  private Message message(Message empty) {
    Message.Builder to = empty.newBuilderForType();
    empty.getDescriptorForType().getFields().forEach(field -> fill(to, field));
    return to.build();
  }

  private void fill(Message.Builder to, FieldDescriptor field) {
    if (field.isRepeated()) {
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        to.addRepeatedField(field, value(to, field));
      }
    } else if (!optional.test(field) || random.nextBoolean()) {
      to.setField(field, value(to, field));
    }
  }

  private Object value(Message.Builder to, FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case STRING -> random.nextBoolean() ? pick(ODD_TEXTS) : text();
      case INT -> random.nextBoolean() ? pick(ODD_INTS) : random.nextInt();
      case LONG -> random.nextBoolean() ? pick(ODD_LONGS) : random.nextLong();
      case DOUBLE -> random.nextBoolean() ? pick(ODD_DOUBLES) : random.nextGaussian();
      case BOOLEAN -> random.nextBoolean();
      case ENUM -> word(field.getEnumType().getValues());
      case MESSAGE -> message(to.newBuilderForField(field).getDefaultInstanceForType());
      case FLOAT, BYTE_STRING -> throw new IllegalStateException("content has no " + field);
    };
  }

  private EnumValueDescriptor word(List<EnumValueDescriptor> values) {
    return values.get(1 + random.nextInt(values.size() - 1));
  }

  /// Any code points but 0, which PostgreSQL can't hold, and halves of surrogate pairs.
  private String text() {
    return random
        .ints(random.nextInt(12), 1, Character.MAX_CODE_POINT + 1)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static <M extends Message> List<M> inKeyOrder(Kind<M> kind, List<M> records) {
    SortedMap<Object, M> byKey = new TreeMap<>(RandomRecords::compareKeys);
    FieldDescriptor key = kind.record().getDescriptorForType().findFieldByName(kind.key());
    records.forEach(record -> byKey.put(record.getField(key), record));
    return List.copyOf(byKey.values());
  }

  private static int compareKeys(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return Long.compare(x.longValue(), y.longValue());
    }
    // Java's own order is by UTF-16 units: another one beyond the first 65,536 characters.
    return Arrays.compare(a.toString().codePoints().toArray(), b.toString().codePoints().toArray());
  }
}
