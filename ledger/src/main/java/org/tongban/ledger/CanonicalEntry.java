package org.tongban.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Entry 日志条目 in its one binary form: schema name, schema version and values in the schema's fixed
 * order, every part typed and length-prefixed, so that two different entries never share their
 * bytes.
 *
 * <p>Layout, all numbers big-endian: format version (1 byte, now 1), schema name (4-byte length and
 * UTF-8), schema version (4 bytes), number of values (4 bytes), then each value as {@link Value}
 * says. A schema may only grow: new fields go to the end under a new schema version, and what was
 * written stays readable for ever. Its place in the log is not part of the entry: that is the index
 * of its leaf.
 *
 * @param schema name of the schema, such as {@code tongban.org/audit-entry}; not empty
 * @param schemaVersion version of the schema, from 1
 * @param values the values in the order of the schema; lists nest at most 8 deep
 */
public record CanonicalEntry(String schema, int schemaVersion, List<Value> values) {

  static final int DEEPEST = 8;

  public CanonicalEntry {
    if (schema.isEmpty()) {
      throw new LedgerFormatException("an entry names its schema");
    }
    StrictText.check(schema);
    if (schemaVersion < 1) {
      throw new LedgerFormatException("schema versions begin at 1, not " + schemaVersion);
    }
    values = List.copyOf(values);
    if (depth(values) > DEEPEST) {
      throw new LedgerFormatException("an entry nests lists at most " + DEEPEST + " deep");
    }
  }

  /** Value 字段值 of an entry: one tag byte, a 4-byte length, the content. */
  public sealed interface Value {}

  /** No value (tag 0, empty); differs from an empty text. */
  public record Absent() implements Value {}

  /** Text in UTF-8 (tag 1), kept as given, without normalisation; lone surrogates are refused. */
  public record Text(String text) implements Value {
    public Text {
      StrictText.check(text);
    }
  }

  /** Bytes (tag 2), such as a ciphertext, an identifier's 16 bytes or a MAC. */
  public static final class Octets implements Value {
    private final byte[] content;

    /** Copies the content. */
    public Octets(byte[] content) {
      this.content = content.clone();
    }

    /** Returns a fresh copy of the content. */
    public byte[] content() {
      return content.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Octets that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
      return "Octets[" + HexFormat.of().formatHex(content) + "]";
    }
  }

  /** Whole number (tag 3, 8 bytes, two's complement). */
  public record Whole(long number) implements Value {}

  /**
   * Instant (tag 4, 8 bytes): microseconds since 1970-01-01T00:00:00Z, the precision of the
   * database, so that an entry read back gives the same bytes.
   */
  public record Moment(Instant instant) implements Value {
    public Moment {
      EpochMicros.of(instant);
    }
  }

  /** Ordered list of values (tag 5): their number (4 bytes), then each with tag and length. */
  public record Several(List<Value> items) implements Value {
    public Several {
      items = List.copyOf(items);
    }
  }

  /** Returns the canonical bytes, which {@link #fromBytes} reads back to an equal entry. */
  public byte[] toBytes() {
    return EntryWriter.write(this);
  }

  /**
   * Reads canonical bytes.
   *
   * @throws LedgerFormatException unless they are exactly what {@link #toBytes()} gives for an
   *     entry
   */
  public static CanonicalEntry fromBytes(byte[] bytes) {
    return new EntryReader(bytes).read();
  }

  private static int depth(List<Value> values) {
    return values.stream()
        .mapToInt(value -> value instanceof Several(List<Value> items) ? 1 + depth(items) : 0)
        .max()
        .orElse(0);
  }
}
