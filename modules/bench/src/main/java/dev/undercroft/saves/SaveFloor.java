package dev.undercroft.saves;

import dev.undercroft.bench.floor.PlainQuery;
import dev.undercroft.bench.measure.Work;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.rpc.RequestKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// What saves would cost if nothing but the work itself were done.
public final class SaveFloor {
  private SaveFloor() {}

  /// Whose answer becomes the list of a player's saves.
  public static PlainQuery list(PlayerId player) {
    return PlainQuery.of(db -> SaveStore.heads(db, player));
  }

  /// Whose answer becomes a save with its run state.
  public static PlainQuery get(PlayerId player, int slot) {
    return PlainQuery.of(db -> SaveStore.newest(db, player, slot));
  }

  /// Writes the slot of many players at once: who only reads need not wait for a commit each.
  public static void fill(Database database, List<PlayerId> players, PutSaveRequest asked) {
    byte[] bytes = asked.getRunState().toByteArray();
    var runState = new RunState(RunState.RAW, bytes.length, bytes);
    RequestKey none = RequestKey.of("", asked);
    database.transaction(tx -> {
      players.forEach(player -> SaveWriteStore.put(tx, player, asked, none, runState));
      return players.size();
    });
  }

  /// The statement of a put by plain JDBC, again and again on one slot, which nobody else writes
  /// and which is empty.
  ///
  /// @param asked whose run state is kept as it is
  public static Work put(DataSource pool, PlayerId player, PutSaveRequest asked) {
    return new Put(pool, player.value(), asked);
  }

  private static final class Put implements Work {
    private final DataSource pool;
    private final UUID player;
    private final PutSaveRequest asked;
    private final byte[] runState;
    private int revision;

    Put(DataSource pool, UUID player, PutSaveRequest asked) {
      this.pool = pool;
      this.player = player;
      this.asked = asked;
      this.runState = asked.getRunState().toByteArray();
    }

    @Override
    public void call() throws SQLException {
      try (Connection connection = pool.getConnection();
          PreparedStatement statement = connection.prepareStatement(SaveWriteStore.PUT_STATEMENT)) {
        bind(statement);
        try (ResultSet head = statement.executeQuery()) {
          if (!head.next()) {
            throw new IllegalStateException("the slot is not at revision " + revision);
          }
          revision = head.getInt("revision");
        }
      }
    }

    // In the order of SaveWriteStore.put.
    private void bind(PreparedStatement statement) throws SQLException {
      int at = 0;
      statement.setObject(++at, player);
      statement.setInt(++at, asked.getSlot());
      statement.setInt(++at, revision);
      statement.setBoolean(++at, revision == 0);
      statement.setString(++at, "");
      statement.setBytes(++at, new byte[0]);
      statement.setString(++at, asked.getName());
      statement.setInt(++at, asked.getFloor());
      statement.setInt(++at, asked.getLevel());
      statement.setInt(++at, asked.getHp());
      statement.setInt(++at, asked.getMaxHp());
      statement.setInt(++at, asked.getScore());
      statement.setInt(++at, asked.getTurns());
      statement.setInt(++at, runState.length);
      statement.setShort(++at, RunState.RAW);
      statement.setBytes(++at, runState);
      statement.setInt(++at, asked.getRelease());
    }
  }
}
