package dev.undercroft.content;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.Content;
import java.util.List;
import org.jooq.DSLContext;

/// All content in its typed tables.
final class ContentTables {
  private final List<Kind<?>> kinds;

  ContentTables(List<Kind<?>> kinds) {
    this.kinds = kinds;
  }

  /// Everything as it stood at one moment.
  Content read(DSLContext db) {
    return db.transactionResult(transaction -> {
      transaction.dsl().execute("set transaction isolation level repeatable read, read only");
      return readAll(transaction.dsl());
    });
  }

  private Content readAll(DSLContext tx) {
    Content.Builder content = Content.newBuilder();
    for (Kind<?> kind : kinds) {
      FieldDescriptor field = Canonical.field(kind);
      for (Message record : kind.rows().read(tx)) {
        if (field.isRepeated()) {
          content.addRepeatedField(field, record);
        } else {
          content.setField(field, record);
        }
      }
    }
    return content.build();
  }

  /// Makes the tables hold exactly this content.
  void replace(DSLContext tx, Content content) {
    for (Kind<?> kind : kinds) {
      replace(tx, kind, Canonical.records(kind, content));
    }
  }

  @SuppressWarnings("unchecked") // Content's field of a kind holds that kind's message
  private static <M extends Message> void replace(
      DSLContext tx, Kind<M> kind, List<Message> records) {
    kind.rows().replace(tx, (List<M>) records);
  }
}
