package dev.undercroft.content.seed;

import com.google.protobuf.Message;
import dev.undercroft.content.rules.Located;
import dev.undercroft.content.rules.Records;
import dev.undercroft.content.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The records of all files that could be read, as rules see them.
final class SeedRecords implements Records {
  private record Sheet(SeedSource source, List<Row> rows) {}

  private record Row(String pointer, Message message) {}

  private final Map<Class<?>, Sheet> sheets = new HashMap<>();

  /// Reads the messages of a file.
  void add(SeedSource source) {
    List<Row> rows = new ArrayList<>();
    MessageReading reading = new MessageReading(source);
    for (SeedSource.Entry entry : source.entries()) {
      Message.Builder empty = source.kind().newRecord();
      rows.add(
          new Row(entry.pointer(), reading.read(entry.node(), entry.pointer(), empty).build()));
    }
    sheets.put(
        source.kind().newRecord().getDefaultInstanceForType().getClass(), new Sheet(source, rows));
  }

  /// The messages of a file, in its order.
  List<Message> messages(SeedKind kind) {
    Sheet sheet = sheets.get(kind.newRecord().getDefaultInstanceForType().getClass());
    return sheet == null ? List.of() : sheet.rows.stream().map(Row::message).toList();
  }

  @Override
  public <M extends Message> List<Located<M>> of(Class<M> type, String... fields) {
    Sheet sheet = sheets.get(type);
    if (sheet == null) {
      return List.of();
    }
    return sheet.rows.stream()
        .filter(row -> sound(sheet, row, fields))
        .map(row -> new Located<>(type.cast(row.message), new InFile(sheet.source, row.pointer)))
        .toList();
  }

  @Override
  public boolean complete(Class<? extends Message> type, String... fields) {
    Sheet sheet = sheets.get(type);
    return sheet != null
        && sheet.source.readable()
        && sheet.rows.stream().allMatch(row -> sound(sheet, row, fields));
  }

  @Override
  public void fault(Rule rule, Class<? extends Message> type, String message) {
    Sheet sheet = sheets.get(type);
    if (sheet == null) {
      throw new IllegalStateException(rule.name() + " speaks of a kind that was not read");
    }
    sheet.source.note("/data", rule.name(), message);
  }

  private static boolean sound(Sheet sheet, Row row, String... fields) {
    return Arrays.stream(fields).allMatch(f -> sheet.source.sound(Pointers.child(row.pointer, f)));
  }

  private record InFile(SeedSource source, String pointer) implements Located.Place {
    @Override
    public void fault(Rule rule, String field, String message) {
      source.note(pointer + "/" + field, rule.name(), message);
    }

    @Override
    public String of(String field) {
      return source.place(pointer + "/" + field);
    }
  }
}
