package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ENEMY;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.undercroft.bench.steps.StepsData;
import dev.undercroft.content.gen.EnemyRows;
import dev.undercroft.content.seed.EnumWord;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.jooq.tools.jdbc.MockResult;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The row mapper of enemies, on rows that are there already: jOOQ and the mapper, and no database.
@State(Scope.Benchmark)
public class RowSteps {
  private DSLContext db;

  /// Makes the rows, and sees to it that the mapper makes the enemies of them.
  @Setup
  public void setUp() {
    List<Enemy> enemies =
        GameContent.read(StepsData.folder()).getEnemiesList().stream()
            .map(enemy -> enemy.toBuilder().clearAbilities().clearResistances().build())
            .toList();
    Result<Record> rows = rows(enemies);
    MockDataProvider answer =
        statement -> new MockResult[] {new MockResult(rows.size(), of(statement.sql(), rows))};
    db = DSL.using(new MockConnection(answer), SQLDialect.POSTGRES);
    if (!readEnemies().equals(enemies)) {
      throw new IllegalStateException("the mapper makes other enemies of these rows");
    }
  }

  /// All enemies.
  @Benchmark
  public List<Enemy> readEnemies() {
    return new EnemyRows().read(db);
  }

  // Lists have tables of their own, which are asked first and are empty here.
  private static Result<?> of(String sql, Result<Record> rows) {
    boolean list = sql.contains("\"enemy_");
    return list ? DSL.using(SQLDialect.POSTGRES).newResult() : rows;
  }

  // Columns are called as the fields are, and stand in their order.
  private static Result<Record> rows(List<Enemy> enemies) {
    List<FieldDescriptor> fields =
        Enemy.getDescriptor().getFields().stream().filter(field -> !field.isRepeated()).toList();
    Field<?>[] columns =
        fields.stream().map(field -> ENEMY.field(field.getName())).toArray(Field[]::new);
    Result<Record> rows = DSL.using(SQLDialect.POSTGRES).newResult(columns);
    for (Enemy enemy : enemies) {
      Record row = DSL.using(SQLDialect.POSTGRES).newRecord(columns);
      row.fromArray(fields.stream().map(field -> value(enemy, field)).toArray());
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable Object value(Enemy enemy, FieldDescriptor field) {
    if (field.hasPresence() && !enemy.hasField(field)) {
      return null;
    }
    Object value = enemy.getField(field);
    return value instanceof EnumValueDescriptor word ? EnumWord.of(word) : value;
  }
}
