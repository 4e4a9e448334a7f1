package dev.undercroft.content;

import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.impact.Moved;
import dev.undercroft.content.policy.KindBump;
import dev.undercroft.content.policy.VersionRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publishing seeds would change.
///
/// @param active the release that is active; null when nothing was ever published, and everything
///   is new then
/// @param records in which they differ
/// @param bumps what that asks of the kinds' versions
/// @param refusals why they would not be published as they are; empty when they would
/// @param impact figures of the game that would move; none for a first release
/// @param pinnedSaves how many saves were made under a release that holds a record which would be
///   gone or have another id; they go on with the release they name
public record SeedPlan(
    @Nullable Release active,
    List<RecordChange> records,
    List<KindBump> bumps,
    List<VersionRefusal> refusals,
    List<Moved> impact,
    long pinnedSaves) {
  public SeedPlan {
    records = List.copyOf(records);
    bumps = List.copyOf(bumps);
    refusals = List.copyOf(refusals);
    impact = List.copyOf(impact);
  }

  /// Whether a publish would write nothing.
  public boolean isUnchanged() {
    return active != null && records.isEmpty();
  }
}
