package dev.undercroft.content;

import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Activation;
import dev.undercroft.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The moves of the pointer that this node follows: the latest in memory, all others in PostgreSQL.
/// None is ever left out, however many were made between two beats.
final class ReleaseMoves {
  private static final int IN_MEMORY = 1_000;
  static final int PAGE = 100;

  private final Database database;
  private final List<Kind<?>> kinds;
  private final KindHashes hashes;
  // Without gaps; its last one is what this node answers with.
  private final NavigableMap<Long, ReleaseMove> latest = new TreeMap<>();

  ReleaseMoves(Database database, List<Kind<?>> kinds) {
    this.database = database;
    this.kinds = kinds;
    this.hashes = new KindHashes(database, kinds);
  }

  /// Goes on to this activation. Asks PostgreSQL; to be called by one thread at a time.
  void follow(Activation activation) {
    long from = last().map(move -> move.number() + 1).orElse(activation.number());
    if (from <= activation.number()) {
      List<ReleaseMove> moves = read(from, activation.number());
      remember(moves);
    }
  }

  private synchronized void remember(List<ReleaseMove> moves) {
    moves.forEach(move -> latest.put(move.number(), move));
    while (latest.size() > IN_MEMORY) {
      latest.pollFirstEntry();
    }
  }

  /// What this node answers with; empty until it is known.
  synchronized Optional<ReleaseMove> last() {
    return Optional.ofNullable(latest.lastEntry()).map(entry -> entry.getValue());
  }

  /// The move after this one, if it is in memory.
  synchronized Optional<ReleaseMove> after(long number) {
    return Optional.ofNullable(latest.get(number + 1));
  }

  /// Whether the move after this one has been made and has to be read.
  synchronized boolean mustRead(long number) {
    return !latest.isEmpty() && number + 1 < latest.firstKey();
  }

  /// The moves after this one, the oldest first, at most a page. Asks PostgreSQL.
  List<ReleaseMove> page(long number) {
    long newest = last().map(ReleaseMove::number).orElse(0L);
    return read(number + 1, Math.min(newest, number + PAGE));
  }

  // With the one before, which tells what changed.
  private List<ReleaseMove> read(long from, long to) {
    List<KnownActivation> found = database.read(db -> ActivationStore.between(db, from - 1, to));
    var moves = new ArrayList<ReleaseMove>();
    for (int i = 0; i < found.size(); i++) {
      KnownActivation each = found.get(i);
      if (each.number() >= from) {
        moves.add(ReleaseMove.of(each, changed(i == 0 ? null : found.get(i - 1), each)));
      }
    }
    return moves;
  }

  private List<String> changed(KnownActivation before, KnownActivation after) {
    return before == null
        ? kinds.stream().<String>map(Kind::name).toList()
        : hashes.changed(before.release(), after.release());
  }
}
