package dev.undercroft.content.kind;

import com.google.protobuf.Message;
import java.util.List;
import org.jooq.DSLContext;

/// Moves the records of one kind between its typed tables and its messages. Generated for each
/// kind: a column and a field that disagree do not compile.
public interface KindRows<M extends Message> {
  /// All records, in the order of their keys.
  List<M> read(DSLContext tx);

  /// Makes the tables hold exactly these records: rows are inserted, updated where they differ, and
  /// deleted where their record is gone.
  void replace(DSLContext tx, List<M> records);
}
