package dev.undercroft.drill.saves;

import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the one writer of a slot knows of it: what was acknowledged, and the write of which it
/// doesn't know yet what came of it.
final class Ledger {
  /// Revisions of a slot that are kept.
  static final int KEPT = 20;

  private final NavigableMap<Integer, PutSaveRequest> acknowledged = new TreeMap<>();
  private int head;
  private @Nullable PutSaveRequest pending;

  /// The newest revision that was acknowledged; 0 when none was.
  int head() {
    return head;
  }

  /// Writes at the head; answered or not, it is pending until `acknowledged`.
  void send(PutSaveRequest write) {
    pending = write;
  }

  /// The write of unknown outcome.
  Optional<PutSaveRequest> pending() {
    return Optional.ofNullable(pending);
  }

  /// The pending write was acknowledged.
  ///
  /// @return what is wrong with that, if anything
  Optional<String> acknowledged(int revision) {
    PutSaveRequest write = pending;
    pending = null;
    if (write == null || revision != head + 1) {
      return Optional.of("a write of revision " + (head + 1) + " was acknowledged as " + revision);
    }
    head = revision;
    acknowledged.put(revision, write);
    acknowledged.headMap(revision - KEPT, true).clear();
    return Optional.empty();
  }

  /// Compares with what is there.
  ///
  /// @param found the revisions that are kept, with their run states, in any order
  /// @return everything that is wrong
  List<String> compare(List<Save> found) {
    var byRevision = new TreeMap<Integer, Save>();
    found.forEach(save -> byRevision.put(save.getRevision(), save));
    var faults = new ArrayList<String>();
    int newest = byRevision.isEmpty() ? 0 : byRevision.lastKey();
    if (newest < head) {
      faults.add("the head is revision " + newest + " although " + head + " was acknowledged");
    }
    if (newest > head + (pending == null ? 0 : 1)) {
      faults.add("the head is revision " + newest + ", which nobody wrote");
    }
    for (int revision = Math.max(1, Math.max(newest, head) - KEPT + 1);
        revision <= head;
        revision++) {
      compare(revision, acknowledged.get(revision), byRevision.get(revision), faults);
    }
    if (newest == head + 1 && pending != null) {
      compare(newest, pending, byRevision.get(newest), faults);
    }
    return faults;
  }

  private static void compare(
      int revision, PutSaveRequest written, @Nullable Save found, List<String> faults) {
    if (found == null) {
      faults.add("revision " + revision + " is gone");
    } else if (!found.getRunState().equals(written.getRunState())
        || !found.getName().equals(written.getName())
        || found.getScore() != written.getScore()) {
      faults.add("revision " + revision + " is not what was written");
    }
  }
}
