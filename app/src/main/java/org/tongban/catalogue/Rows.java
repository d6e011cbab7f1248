package org.tongban.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a file one part after the other (逐段读取); never all of them at once. */
final class Rows implements Closeable {

  private static final int LARGEST_ROW = 1 << 20;

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final Header header;
  private long last = 1;
  private boolean broken;
  private boolean told;

  private Rows(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
    this.header = header();
  }

  /** Opens the file; refuses one whose header says neither code nor name. */
  static Rows of(CatalogueFile file) throws IOException {
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LARGEST_ROW)
            .ofCsvRecord(file.open());
    try {
      return new Rows(reader);
    } catch (ImportRefusedException refused) {
      reader.close();
      throw refused;
    }
  }

  Header columns() {
    return header;
  }

  /** Whether a row was met after which nothing can be read. */
  boolean broken() {
    return broken;
  }

  /** The next rows, at most so many, whose line is after the given one; empty at the end. */
  List<ReadRow> next(int most, long after) {
    List<ReadRow> rows = new ArrayList<>();
    while (rows.size() < most) {
      Optional<CsvRecord> next = next();
      if (next.isEmpty()) {
        if (broken && !told) {
          rows.add(end());
        }
        return rows;
      }
      last = next.get().getStartingLineNumber();
      if (last > after) {
        rows.add(RowReader.read(new RowText(last, header, next.get().getFields())));
      }
    }
    return rows;
  }

  private ReadRow end() {
    told = true;
    long line = last + 1;
    return new ReadRow(
        line, Optional.empty(), List.of(new Remark(line, "", "", RemarkKind.BROKEN, "", "")));
  }

  private Optional<CsvRecord> next() {
    if (broken) {
      return Optional.empty();
    }
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (CsvParseException _) {
      broken = true;
      return Optional.empty();
    }
  }

  private Header header() {
    Header read = Header.of(next().map(CsvRecord::getFields).orElse(List.of()));
    if (!read.usable()) {
      throw new ImportRefusedException(
          "The first line names no column of codes (one of %s) or none of names (one of %s)."
              .formatted(
                  String.join(", ", Header.headers(Column.CODE)),
                  String.join(", ", Header.headers(Column.NAME))));
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
