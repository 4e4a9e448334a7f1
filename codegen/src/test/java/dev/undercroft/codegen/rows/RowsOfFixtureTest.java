package dev.undercroft.codegen.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.codegen.GenerateJooq;
import dev.undercroft.codegen.kinds.KindsWriter;
import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.SchemaReader;
import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.sql.MigrationDraft;
import dev.undercroft.codegen.sql.MigrationDraft.Migration;
import dev.undercroft.codegen.sql.Migrations;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of the fixture, which has every construct: tables, jOOQ, row mappers, javac, and
/// records through a real server.
class RowsOfFixtureTest {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));
  private static final Path CONTENT = Path.of("../modules/content/src");
  private static final String KIND = "java/dev/undercroft/content/kind";

  private final Model model = SchemaReader.read(Path.of("src/test/resources/fixture/data"));

  @TempDir Path folder;

  @Test
  void records_with_every_construct_survive_their_tables() throws Exception {
    Path migrations = Files.createDirectory(folder.resolve("migrations"));
    Migration first =
        MigrationDraft.draft(model, migrations, HOME, InstantSource.system()).orElseThrow();
    Files.writeString(migrations.resolve(first.file()), first.sql());
    GenerateJooq.main(new String[] {migrations.toString(), folder.resolve("jooq").toString()});
    Path classes = compile();

    try (var server = EmbeddedPostgres.start(PostgresOptions.scratch(HOME));
        var loader =
            new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      server.createDatabase("fixture");
      new Migrations(migrations).apply(server, "fixture");
      try (var connection = DriverManager.getConnection(server.jdbcUrl("fixture"))) {
        var db = DSL.using(connection, SQLDialect.POSTGRES);
        liftRules(db);

        roundTrip(loader).accept(db, optionalObjects());
      }
    }
  }

  private Path compile() throws IOException {
    Path generated = Files.createDirectory(folder.resolve("rows"));
    Map<String, String> files = new HashMap<>(KindsWriter.write(model));
    files.putAll(RowsWriter.write(model));
    files.remove("package-info.java");
    for (var file : files.entrySet()) {
      Files.writeString(generated.resolve(file.getKey()), file.getValue());
    }
    Path classes = folder.resolve("classes");
    String[] arguments =
        Stream.of(
                Stream.of("-proc:none", "-nowarn", "-d", classes.toString()),
                Stream.of("-cp", System.getProperty("java.class.path")),
                sources(Path.of("target/fixture-java")),
                sources(folder.resolve("jooq")),
                sources(generated),
                sources(CONTENT.resolve("main").resolve(KIND)),
                Stream.of(CONTENT.resolve("test").resolve(KIND) + "/RandomRecords.java"),
                Stream.of("src/test/resources/rows/RoundTrip.java"))
            .flatMap(part -> part)
            .toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    return classes;
  }

  private static Stream<String> sources(Path below) throws IOException {
    try (Stream<Path> paths = Files.walk(below)) {
      return paths.map(Path::toString).filter(p -> p.endsWith(".java")).toList().stream();
    }
  }

  /// What single values may be doesn't count here, and references lead nowhere: those rules are
  /// taken away. That an optional object is whole stays a rule.
  private static void liftRules(DSLContext db) {
    db.fetch(
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
            from pg_constraint
            where connamespace = 'content'::regnamespace
              and (contype = 'c' and pg_get_constraintdef(oid) !~ 'num_n' or condeferrable)
            """)
        .forEach(row -> db.execute(row.get(0, String.class)));
  }

  @SuppressWarnings("unchecked") // RoundTrip is one
  private static BiConsumer<DSLContext, Set<String>> roundTrip(ClassLoader loader)
      throws ReflectiveOperationException {
    return (BiConsumer<DSLContext, Set<String>>)
        loader
            .loadClass("dev.undercroft.content.kind.RoundTrip")
            .getDeclaredConstructor()
            .newInstance();
  }

  private Set<String> optionalObjects() {
    var optional = new HashSet<String>();
    model.kinds().forEach(kind -> collect(kind.record(), optional));
    return optional;
  }

  private static void collect(ObjectShape object, Set<String> optional) {
    for (Field field : object.fields()) {
      Shape shape = field.shape() instanceof Shape.Listed list ? list.element() : field.shape();
      if (shape instanceof Shape.Nested(ObjectShape nested)) {
        if (!field.required() && shape == field.shape()) {
          optional.add(object.message() + "." + field.name());
        }
        collect(nested, optional);
      }
    }
  }
}
