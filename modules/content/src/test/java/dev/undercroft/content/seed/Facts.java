package dev.undercroft.content.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// The figures of the game that the seeds have to match: one CSV table a file.
final class Facts {
  private static final CsvMapper CSV = new CsvMapper();

  private Facts() {}

  /// Rows of a table, each from column to text; an empty text is an absent value.
  static List<Map<String, String>> rows(String table) {
    try (InputStream in = Facts.class.getResourceAsStream("/facts/" + table + ".csv");
        MappingIterator<Map<String, String>> rows =
            CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
      return rows.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
