package dev.undercroft.content;

import dev.undercroft.content.RecordHistory.Event;
import dev.undercroft.content.RecordStateStore.Turn;
import dev.undercroft.proto.release.v1.RecordChangeType;
import dev.undercroft.proto.release.v1.RecordEvent;

/// A record's history as the API tells it.
final class RecordEvents {
  private RecordEvents() {}

  static RecordEvent of(Event event) {
    Turn turn = event.turn();
    return RecordEvent.newBuilder()
        .setRelease(turn.release().message())
        .setActivation(turn.activation())
        .setAuthor(turn.publication().author())
        .setReason(turn.publication().reason())
        .setAt(ReleaseMessages.time(turn.at().toInstant()))
        .setRollback(turn.rollback())
        .setChange(
            switch (event.change()) {
              case ADDED -> RecordChangeType.RECORD_CHANGE_TYPE_ADDED;
              case REMOVED -> RecordChangeType.RECORD_CHANGE_TYPE_REMOVED;
              case CHANGED -> RecordChangeType.RECORD_CHANGE_TYPE_CHANGED;
            })
        .addAllFields(event.fields().stream().map(DiffMessages::of).toList())
        .build();
  }
}
