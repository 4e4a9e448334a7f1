package dev.undercroft.bench.floor;

import dev.undercroft.bench.measure.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;

/// A statement of the product's, to be asked without the product: the floor of what it reads.
///
/// @param binds in their order
public record PlainQuery(String sql, List<Object> binds) {
  /// The one statement that a store's method sends.
  public static PlainQuery of(Consumer<DSLContext> store) {
    var sent = new ArrayList<PlainQuery>();
    var nobody =
        new MockConnection(context -> {
          sent.add(new PlainQuery(context.sql(), List.of(context.bindings())));
          return new MockResult[] {new MockResult(0, DSL.using(SQLDialect.POSTGRES).newResult())};
        });
    store.accept(DSL.using(nobody, SQLDialect.POSTGRES));
    if (sent.size() != 1) {
      throw new IllegalStateException("one statement was expected, not " + sent);
    }
    return sent.getFirst();
  }

  /// Asks and reads the whole answer.
  ///
  /// @throws IllegalStateException when called without finding a row
  public Work on(DataSource pool) {
    return () -> {
      try (Connection connection = pool.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < binds.size(); i++) {
          statement.setObject(i + 1, binds.get(i));
        }
        read(statement);
      }
    };
  }

  private void read(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      int found = 0;
      for (; rows.next(); found++) {
        for (int column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
      }
      if (found == 0) {
        throw new IllegalStateException("nothing is found by " + sql);
      }
    }
  }
}
