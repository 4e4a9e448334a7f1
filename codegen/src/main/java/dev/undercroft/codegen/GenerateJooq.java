package dev.undercroft.codegen;

import dev.undercroft.codegen.sql.Migrations;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/// Writes the jOOQ classes of every table that the committed migrations make, one package for each
/// PostgreSQL schema. One main does it all, from starting the server to stopping it: between two
/// plugins of a build the server would die.
public final class GenerateJooq {
  private static final String PACKAGE = "dev.undercroft.database.gen";
  private static final String STAMP = "stamp";

  private GenerateJooq() {}

  /// `GenerateJooq <folder of the migrations> <folder to write to>`; the system property
  /// undercroft.home says where the server's programs are kept.
  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: GenerateJooq <migrations dir> <out dir>");
    }
    Path home = Path.of(System.getProperty("undercroft.home", ".undercroft"));
    write(new Migrations(Path.of(args[0])), Path.of(args[1]), home);
  }

  /// Writes nothing when neither the migrations nor jOOQ changed since the last time.
  static void write(Migrations migrations, Path out, Path home) throws Exception {
    String stamp = Constants.FULL_VERSION + " " + migrations.hash();
    Path last = out.resolve(STAMP);
    if (Files.exists(last) && Files.readString(last).equals(stamp)) {
      return;
    }
    Files.deleteIfExists(last);
    try (var server = EmbeddedPostgres.start(PostgresOptions.scratch(home))) {
      server.createDatabase("migrated");
      migrations.apply(server, "migrated");
      GenerationTool.generate(configuration(server.jdbcUrl("migrated"), out));
    }
    Files.writeString(last, stamp);
  }

  private static Configuration configuration(String url, Path out)
      throws SQLException, IOException {
    return new Configuration()
        .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withSchemata(schemas(url))
                        .withExcludes(Migrations.HISTORY))
                .withGenerate(
                    new Generate()
                        .withRecords(true)
                        .withPojos(false)
                        .withDaos(false)
                        // Two lists of one kind that refer to another would want one name.
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false)
                        .withDeprecated(false)
                        .withJavaTimeTypes(true))
                .withTarget(
                    new Target()
                        .withPackageName(PACKAGE)
                        .withDirectory(Files.createDirectories(out).toString())));
  }

  /// All but PostgreSQL's own. `public` is among them and empty: with a single schema jOOQ would
  /// leave the schema's name out of the package.
  private static List<SchemaMappingType> schemas(String url) throws SQLException {
    var schemas = new ArrayList<SchemaMappingType>();
    try (var connection = DriverManager.getConnection(url);
        var names =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select nspname from pg_namespace
                    where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                    order by nspname
                    """)) {
      while (names.next()) {
        schemas.add(new SchemaMappingType().withInputSchema(names.getString(1)));
      }
    }
    return schemas;
  }
}
