package dev.undercroft.content.doctor;

import com.google.protobuf.Message;

/// What a place has under the key of a record.
public sealed interface Held {
  record Readable(Message message) implements Held {}

  /// Bytes that are no message of the kind.
  record Garbage(int size) implements Held {}
}
