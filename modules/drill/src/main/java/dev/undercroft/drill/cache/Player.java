package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Account;
import dev.undercroft.drill.client.Api;
import dev.undercroft.history.Read;
import dev.undercroft.proto.players.v1.Profile;
import java.util.List;
import java.util.stream.IntStream;

/// A player, whose display name is a register: it carries a counter.
final class Player {
  private static final int SLOTS = 3;

  private final Account account;
  private final Session session;
  private final List<Slot> slots;
  private final String key;
  private final String namePrefix;
  private long version;
  private boolean busy;
  private boolean uncertain;

  private Player(Account account) {
    this.account = account;
    key = "name of " + account.username();
    namePrefix = namePrefix(account.username());
    // Never ended, so whoever finds it ended has found a fault.
    session =
        new Session(
            "first session of " + account.username(), this, account.token(), Session.NO_PLACE);
    slots = IntStream.range(0, SLOTS).mapToObj(number -> new Slot(this, number)).toList();
  }

  static Player register(Api api, String base) {
    return new Player(Account.register(api, base, username -> namePrefix(username) + 0));
  }

  String id() {
    return account.id();
  }

  String username() {
    return account.username();
  }

  Account account() {
    return account;
  }

  Session session() {
    return session;
  }

  List<Slot> slots() {
    return slots;
  }

  /// Its register's key.
  String key() {
    return key;
  }

  /// One client at a time renames a player, since of two names at once either may win. And nobody
  /// does while it isn't known what came of the last one: it could still be done, after the next.
  ///
  /// @return whether it is the caller's turn, until `endRename`
  synchronized boolean beginRename() {
    if (busy || uncertain) {
      return false;
    }
    busy = true;
    return true;
  }

  /// The version that comes next.
  synchronized long nextVersion() {
    return version + 1;
  }

  /// @param done whether the next version is taken
  /// @param certain false when it may be taken or not
  synchronized void endRename(boolean done, boolean certain) {
    busy = false;
    uncertain = !certain;
    if (done || !certain) {
      version++;
    }
  }

  /// Whatever was uncertain is over.
  synchronized void settle() {
    uncertain = false;
  }

  String displayName(long version) {
    return namePrefix + version;
  }

  private static String namePrefix(String username) {
    return username + " v";
  }

  /// Tells the history what a read found.
  void found(Read read, Profile profile) {
    String name = profile.getDisplayName();
    if (profile.getId().equals(id()) && name.startsWith(namePrefix)) {
      read.returned(Long.parseLong(name, namePrefix.length(), name.length(), 10));
    } else {
      read.invented(-1);
    }
  }
}
