package dev.undercroft.content;

import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import java.util.List;
import java.util.Optional;

/// What can be asked about the releases that ever were.
public final class ReleaseHistory {
  private final Database database;

  ReleaseHistory(Database database) {
    this.database = database;
  }

  /// @param next where the page after this one begins; empty when this is the last
  record Page(List<ReleaseEntry> releases, Optional<ListCursor> next) {}

  /// The newest first.
  ///
  /// @param size 0 for as many as nobody asks more than
  /// @param from where to go on; empty for the newest
  Page page(int size, Optional<ListCursor> from) {
    int most = size == 0 ? Limits.RELEASES_PER_PAGE_UNASKED : size;
    List<ReleaseEntry> found = database.read(db -> ReleaseStore.page(db, from, most + 1));
    if (found.size() <= most) {
      return new Page(found, Optional.empty());
    }
    List<ReleaseEntry> shown = found.subList(0, most);
    return new Page(shown, Optional.of(new ListCursor(shown.getLast().release().number().value())));
  }

  /// @throws GameException RELEASE_NOT_FOUND
  ReleaseEntry entry(ReleaseNumber number) {
    return database
        .read(db -> ReleaseStore.entry(db, number))
        .orElseThrow(() -> unknown(number).at("number"));
  }

  /// Which release was active when, the newest first.
  ///
  /// @param most from 1
  public List<PastActivation> activations(int most) {
    return database.read(db -> ActivationStore.newest(db, most));
  }

  static GameException unknown(ReleaseNumber number) {
    return new GameException(Reason.RELEASE_NOT_FOUND, "there is no release " + number);
  }
}
