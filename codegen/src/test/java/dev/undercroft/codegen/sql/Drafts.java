package dev.undercroft.codegen.sql;

import static dev.undercroft.codegen.sql.Shapes.TEXT;
import static dev.undercroft.codegen.sql.Shapes.WHOLE;
import static dev.undercroft.codegen.sql.Shapes.kind;
import static dev.undercroft.codegen.sql.Shapes.model;
import static dev.undercroft.codegen.sql.Shapes.object;
import static dev.undercroft.codegen.sql.Shapes.optional;
import static dev.undercroft.codegen.sql.Shapes.ref;
import static dev.undercroft.codegen.sql.Shapes.required;
import static dev.undercroft.codegen.sql.Shapes.text;
import static dev.undercroft.codegen.sql.Shapes.uniqueList;
import static dev.undercroft.codegen.sql.Shapes.whole;
import static dev.undercroft.codegen.sql.Shapes.with;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.sql.MigrationDraft.Migration;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Migrations drafted against two kinds that are committed already, and what they make of a
/// database with an enemy in it. One PostgreSQL serves all classes that draft.
abstract class Drafts {
  static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-24T12:00:30Z"));

  static final Kind ENEMIES =
      kind(
          "enemies",
          "Enemy",
          required("id", text(1, 64)),
          required("hp", whole(1, 100)),
          optional("theme", ref("themes")),
          optional("cost", object("Cost", required("gold", WHOLE), optional("note", TEXT))),
          optional("abilities", uniqueList(text(1, 64), 8)));
  static final Kind THEMES = kind("themes", "Theme", required("id", TEXT));

  static final EmbeddedPostgres SERVER =
      EmbeddedPostgres.start(
          PostgresOptions.scratch(Path.of(System.getProperty("undercroft.home"))));
  static final MigrationDraft DRAFTS = new MigrationDraft(SERVER, NOON);
  private static int databases;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
  }

  @TempDir Path folder;

  @BeforeEach
  void commitTheFirstTables() throws IOException {
    Files.writeString(
        folder.resolve("V202611230900__release.sql"),
        """
        create schema content;
        create table content.release (number integer primary key);
        comment on table content.release is 'Kindly left alone.';
        """);
    commit(draft(model(ENEMIES, THEMES)).orElseThrow());
  }

  static Kind changed(String field, UnaryOperator<Field> change) {
    return with(
        ENEMIES,
        fields -> fields.stream().map(f -> f.name().equals(field) ? change.apply(f) : f).toList());
  }

  Optional<Migration> draft(Model model) {
    return DRAFTS.draft(model, new Migrations(folder));
  }

  Path commit(Migration migration) throws IOException {
    return Files.writeString(folder.resolve(migration.file()), migration.sql());
  }

  /// What a query finds after the draft ran on a database with an enemy in it.
  List<Object> after(Migration draft, String query) {
    String database = "live_" + ++databases;
    SERVER.createDatabase(database);
    var migrations = new Migrations(folder);
    migrations.apply(SERVER, database);
    try (var connection = DriverManager.getConnection(SERVER.jdbcUrl(database))) {
      var db = DSL.using(connection, SQLDialect.POSTGRES);
      db.execute("insert into content.theme values ('crypt')");
      db.execute("insert into content.enemy (id, hp, cost_gold) values ('goblin', 7, 5)");
      db.execute("insert into content.enemy_abilities values ('goblin', 0, 'war_cry')");
      commit(draft);
      migrations.apply(SERVER, database);
      return new ArrayList<>(db.fetchValues(query));
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
