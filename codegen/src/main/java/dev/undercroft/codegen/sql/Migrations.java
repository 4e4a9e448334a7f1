package dev.undercroft.codegen.sql;

import dev.undercroft.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/// The committed migrations.
///
/// @param folder holds nothing but V<version>__<what>.sql
public record Migrations(Path folder) {
  /// Flyway's own table, in the schema `public`.
  public static final String HISTORY = "flyway_schema_history";

  private static final Pattern NAME = Pattern.compile("V([0-9]+)__[a-z0-9_]+\\.sql");

  /// Brings an empty database to where the committed files lead.
  public void apply(EmbeddedPostgres server, String database) {
    if (files().isEmpty()) {
      return;
    }
    Flyway.configure()
        .dataSource(server.jdbcUrl(database), null, null)
        .locations("filesystem:" + folder.toAbsolutePath())
        .table(HISTORY)
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }

  /// The files in the order in which they run.
  public List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> version(file).isPresent()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Version of the newest file, such as 202611230900; empty when there is none.
  Optional<Long> newest() {
    return files().stream().map(file -> version(file).orElseThrow()).max(Long::compare);
  }

  /// SHA-256, lower hex, of the names and texts of all files.
  public String hash() {
    var digest = Sql.sha256();
    try {
      for (Path file : files()) {
        digest.update((file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Optional<Long> version(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Optional.of(Long.valueOf(name.group(1))) : Optional.empty();
  }
}
