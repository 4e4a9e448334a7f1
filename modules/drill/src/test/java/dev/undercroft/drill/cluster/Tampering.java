package dev.undercroft.drill.cluster;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Changes the database behind the product's back.
public final class Tampering {
  private Tampering() {}

  public static void execute(Cluster cluster, String sql) {
    String url = "jdbc:postgresql://127.0.0.1:" + cluster.postgres().port() + "/undercroft";
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
