package dev.undercroft.content.rules;

import com.google.protobuf.Message;
import java.util.List;

/// What a rule sees of the seeds. A rule names the fields it reads, and is shown no record in which
/// one of them was refused already: one mistake is one fault.
public interface Records {
  /// The records of a kind whose named fields are sound, in the order of the file.
  <M extends Message> List<Located<M>> of(Class<M> type, String... fields);

  /// Whether `of` leaves out nothing; only then does it mean something that a record isn't there.
  boolean complete(Class<? extends Message> type, String... fields);

  /// Reports a breach that is no single record's fault, at the records of the kind.
  void fault(Rule rule, Class<? extends Message> type, String message);
}
