package org.tongban.registry.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The folder of an import (导入来源), read file by file. */
final class Source {

  private final Path folder;
  private final Map<ImportFile, String> digests = Collections.synchronizedMap(new TreeMap<>());

  Source(Path folder) {
    this.folder = folder;
  }

  /** Names of files that are not there. */
  List<String> missing() {
    return Arrays.stream(ImportFile.values())
        .map(ImportFile::fileName)
        .filter(name -> Files.notExists(folder.resolve(name)))
        .toList();
  }

  long size(ImportFile file) throws IOException {
    return Files.size(folder.resolve(file.fileName()));
  }

  /** One digest of all files, once each was read by {@link #readAll}. */
  String digest() {
    MessageDigest all = sha256();
    digests.values().forEach(digest -> all.update(HexFormat.of().parseHex(digest)));
    return "sha256:" + HexFormat.of().formatHex(all.digest());
  }

  /** Reads each line, the malformed ones too, and takes the digest on the way. */
  void readAll(ImportFile file, Visitor visitor) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = open(file);
        DigestInputStream digested = new DigestInputStream(in, digest)) {
      read(file, digested, visitor);
      digested.transferTo(OutputStream.nullOutputStream());
    }
    digests.put(file, HexFormat.of().formatHex(digest.digest()));
  }

  /** Reads each line, the malformed ones too. */
  void read(ImportFile file, Visitor visitor) throws IOException {
    try (InputStream in = open(file)) {
      read(file, in, visitor);
    }
  }

  private static void read(ImportFile file, InputStream in, Visitor visitor) throws IOException {
    long line = 1;
    List<String> columns = file.columns();
    try {
      // Not closed here: what is left of the stream belongs to the digest.
      Iterator<CsvRecord> records =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(in)
              .iterator();
      if (!records.hasNext() || !records.next().getFields().equals(columns)) {
        visitor.broken(1, "the header is not " + String.join(",", columns));
        return;
      }
      while (records.hasNext()) {
        CsvRecord next = records.next();
        line = next.getStartingLineNumber();
        try {
          visitor.line(line, file.read(new Fields(columns, next.getFields())));
        } catch (BadFieldException bad) {
          if (swallows(next)) {
            visitor.broken(line, "opens a quote that is not closed on the line");
            return;
          }
          visitor.bad(line, bad.field(), bad.reason(), file.groupIn(next.getFields()));
        }
      }
    } catch (CsvParseException _) {
      visitor.broken(line + 1, "is not CSV");
    }
  }

  /** No field holds a line break: one that does began with a quote and took lines that follow. */
  private static boolean swallows(CsvRecord row) {
    return row.getFields().stream()
        .anyMatch(field -> field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0);
  }

  private InputStream open(ImportFile file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(folder.resolve(file.fileName())), 1 << 18);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Takes the lines of a file in their order. */
  interface Visitor {

    void line(long number, Line line) throws IOException;

    /** A malformed line; its group, or 0 if that cannot be told either. */
    void bad(long number, String field, String reason, int group) throws IOException;

    /** A line from which on nobody can tell what the file says; nothing after it is read. */
    default void broken(long number, String reason) throws IOException {
      bad(number, "", reason, 0);
    }
  }
}
