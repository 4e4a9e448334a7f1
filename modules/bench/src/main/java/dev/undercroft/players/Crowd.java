package dev.undercroft.players;

import dev.undercroft.database.Database;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// Players who are signed in, by the hundred: one hash serves them all, since each takes tens of
/// milliseconds to compute.
public final class Crowd {
  /// What every one of them signs in by.
  public static final String PASSWORD = "correct horse battery staple";

  private final Database database;
  private final SessionOpening opening = new SessionOpening(InstantSource.system());
  private final String hash = Argon2.of(new Password(PASSWORD), new SecureRandom()).phc();

  /// @param token of a session that is open
  public record Member(PlayerId id, String username, String token) {
    /// Not the token: records get logged.
    @Override
    public String toString() {
      return "Member[" + username + "]";
    }
  }

  public Crowd(Database database) {
    this.database = database;
  }

  /// @param name what their names begin with; no two crowds of a database have the same
  public List<Member> signUp(String name, int count) {
    return database.transaction(tx -> {
      var members = new ArrayList<Member>();
      for (int i = 0; i < count; i++) {
        members.add(signUp(tx, name + "_" + i));
      }
      return members;
    });
  }

  private Member signUp(DSLContext tx, String username) {
    var id = new PlayerId(UUID.randomUUID());
    var card =
        new PlayerCard(
            id, username, username, username + "@example.org", Role.PLAYER, opening.now());
    PlayerStore.add(tx, card, hash);
    var origin = new Origin(Optional.empty(), "bench");
    SignedIn signedIn =
        opening
            .open(tx, card, SessionOpening.FIRST_PASSWORD, origin, opening.now())
            .orElseThrow()
            .signedIn();
    return new Member(id, username, signedIn.session().token().text());
  }
}
