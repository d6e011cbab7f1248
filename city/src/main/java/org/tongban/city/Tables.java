package org.tongban.city;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables that lie beside this package as CSV. */
final class Tables {
  private Tables() {}

  static List<NamedCsvRecord> read(String name) {
    try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Reads a table of two columns, a value named {@code column} and its weight. */
  static Weighted<String> weighted(String name, String column) {
    Weighted<String> table = new Weighted<>();
    for (NamedCsvRecord row : read(name)) {
      table.with(row.getField(column), Integer.parseInt(row.getField("weight")));
    }
    return table;
  }
}
