package dev.undercroft.database;

import dev.undercroft.kernel.PlayerId;
import org.jooq.DSLContext;

/// What a feature keeps about a player: each feature that keeps something has one, and the server
/// collects them, so that an export is complete and a deletion reaches everything.
public interface PlayerData {
  /// The feature's name, such as saves: the key of its part of an export.
  String part();

  /// Everything the feature keeps about the player, as the text of one JSON object.
  String export(DSLContext db, PlayerId player);

  /// Removes it, or what in it tells whose it was. Runs in one transaction with all other features;
  /// the feature players, whose rows the others refer to, comes last.
  void erase(DSLContext tx, PlayerId player);
}
