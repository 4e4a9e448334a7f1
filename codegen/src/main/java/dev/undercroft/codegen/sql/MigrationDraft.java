package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.sql.Change.Verb;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Drafts the migration that is missing between the tables that the schemas demand and those that
/// the committed migrations make. Both are made on a scratch server, so that the server says what
/// differs.
public final class MigrationDraft {
  /// Statements of a drafted migration.
  ///
  /// @param file name of the file, such as V202611241200__add_enemy_mood.sql
  /// @param sql its text
  public record Migration(String file, String sql) {}

  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Changes that the first line tells; of more it gives the number.
  private static final int TOLD = 5;

  private final EmbeddedPostgres server;
  private final InstantSource clock;
  private int drafts;

  /// @param server takes two more databases for each draft; nobody else may make drafts on it
  public MigrationDraft(EmbeddedPostgres server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  /// As [#draft(Model, Migrations)], on a server that is started and stopped for it.
  ///
  /// @param home where the server's programs are kept
  public static Optional<Migration> draft(
      Model model, Path migrations, Path home, InstantSource clock) {
    try (var server = EmbeddedPostgres.start(PostgresOptions.scratch(home))) {
      return new MigrationDraft(server, clock).draft(model, new Migrations(migrations));
    }
  }

  /// What to add to the committed files; empty when they make just the tables that are demanded.
  ///
  /// @throws TablesException with a line for each thing that existing rows couldn't follow
  public Optional<Migration> draft(Model model, Migrations committed) {
    drafts++;
    List<Table> demanded = Tables.of(model);
    try (Connection wanted = database("demanded_" + drafts);
        Connection migrated = migrated("migrated_" + drafts, committed)) {
      execute(wanted, "create schema " + Sql.SCHEMA);
      execute(wanted, String.join("\n", Ddl.create(demanded)));
      var want = Catalog.read(wanted);
      var difference = compare(demanded, want, migrated);
      List<String> statements = difference.statements();
      if (statements.isEmpty()) {
        return Optional.empty();
      }
      if (!Catalog.hasSchema(migrated)) {
        statements.addFirst("create schema " + Sql.SCHEMA + ";");
      }
      for (String statement : statements) {
        execute(migrated, statement);
      }
      List<String> rest = compare(demanded, want, migrated).statements();
      if (!rest.isEmpty()) {
        throw new IllegalStateException("the draft leaves a difference: " + rest);
      }
      return Optional.of(migration(difference.changes(), statements, committed));
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refuses the draft: " + e.getMessage(), e);
    }
  }

  private static Difference compare(List<Table> demanded, Catalog want, Connection migrated) {
    var all = Catalog.read(migrated);
    var ours = all.marked();
    all.without(ours)
        .filter(want.tables()::containsKey)
        .findFirst()
        .ifPresent(table -> {
          throw new TablesException(
              "%s is there already and is no kind's table: give the kind another title"
                  .formatted(Sql.table(table)));
        });
    return new Difference(demanded, want, ours);
  }

  private Migration migration(List<Change> changes, List<String> statements, Migrations committed) {
    String told =
        String.join(", ", changes.stream().limit(TOLD).map(Change::words).toList())
            + (changes.size() > TOLD ? " and %d more".formatted(changes.size() - TOLD) : "");
    String sql =
        "-- Follows data/schemas: " + told + ".\n" + String.join("\n\n", statements) + "\n";
    return new Migration("V%d__%s.sql".formatted(version(committed), name(changes)), sql);
  }

  private long version(Migrations committed) {
    long now = Long.parseLong(VERSION.format(clock.instant()));
    return committed.newest().map(newest -> Math.max(now, newest + 1)).orElse(now);
  }

  /// What happens, if one word and one thing say it: add_enemy_mood.
  private static String name(List<Change> changes) {
    String subject =
        changes.stream()
            .map(Change::subject)
            .reduce((a, b) -> b.startsWith(a + "_") ? a : commonWords(a, b))
            .orElseThrow();
    List<Verb> verbs = changes.stream().map(Change::verb).distinct().toList();
    if (subject.isEmpty()) {
      return verbs.equals(List.of(Verb.ADD)) ? "content_tables" : "change_content";
    }
    boolean one = verbs.size() == 1 && changes.stream().anyMatch(c -> c.subject().equals(subject));
    Verb verb = one ? verbs.getFirst() : Verb.CHANGE;
    return verb.name().toLowerCase(Locale.ROOT) + "_" + subject;
  }

  /// The words that both begin with: enemy of enemy_hp and enemy_mood.
  private static String commonWords(String a, String b) {
    String[] of = a.split("_");
    String[] with = b.split("_");
    int same = 0;
    while (same < Math.min(of.length, with.length) && of[same].equals(with[same])) {
      same++;
    }
    return String.join("_", List.of(of).subList(0, same));
  }

  private Connection database(String name) throws SQLException {
    server.createDatabase(name);
    return DriverManager.getConnection(server.jdbcUrl(name));
  }

  private Connection migrated(String name, Migrations committed) throws SQLException {
    server.createDatabase(name);
    committed.apply(server, name);
    return DriverManager.getConnection(server.jdbcUrl(name));
  }

  private static void execute(Connection connection, String statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
