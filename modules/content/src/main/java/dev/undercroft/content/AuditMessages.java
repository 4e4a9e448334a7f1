package dev.undercroft.content;

import dev.undercroft.proto.release.v1.ReleaseAction;
import dev.undercroft.proto.release.v1.ReleaseAuditEntry;

/// The audit of releases as the API tells it.
final class AuditMessages {
  private AuditMessages() {}

  static ReleaseAuditEntry of(AuditEntry entry) {
    return ReleaseAuditEntry.newBuilder()
        .setAt(ReleaseMessages.time(entry.at()))
        .setAuthor(entry.publication().author())
        .setCommandLine(entry.commandLine())
        .setAction(action(entry.act()))
        .setRelease(entry.release().value())
        .setReason(entry.publication().reason())
        .build();
  }

  static ReleaseAction action(Act act) {
    return ReleaseAction.valueOf("RELEASE_ACTION_" + act.name());
  }
}
