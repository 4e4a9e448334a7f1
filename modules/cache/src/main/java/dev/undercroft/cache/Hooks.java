package dev.undercroft.cache;

import dev.undercroft.kernel.EpochNode;
import java.util.Optional;
import java.util.function.Supplier;

/// Where tests reach into the protocol: they take rules away and make steps slow. The product knows
/// NONE only.
class Hooks {
  /// Changes nothing.
  static final Hooks NONE = new Hooks();

  /// Between two steps that something else may come between.
  enum Point {
    /// A read knows that it may trust, and has not asked Redis yet.
    TRUSTED,
    /// A read holds the token of its key and has not asked PostgreSQL yet.
    TOKEN_TAKEN,
    /// PostgreSQL has answered, the fill is not sent.
    LOADED,
    /// A write is committed and nobody knows.
    COMMITTED,
    /// An invalidation is about to be sent.
    INVALIDATING
  }

  /// Whether a rule is taken away.
  boolean without(Rule rule) {
    return false;
  }

  /// Called at each of those points.
  void at(Point point) {}

  /// What a read takes for trust.
  Optional<Trust.Installed> trusted(Supplier<Optional<Trust.Installed>> now) {
    return now.get();
  }

  /// What the beat talks to.
  EpochNode wrap(EpochNode node) {
    return node;
  }

  /// The script as it is loaded.
  String altered(Script script, String text) {
    return text;
  }
}
