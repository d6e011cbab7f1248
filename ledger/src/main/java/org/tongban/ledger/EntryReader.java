package org.tongban.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tongban.ledger.CanonicalEntry.Absent;
import org.tongban.ledger.CanonicalEntry.Moment;
import org.tongban.ledger.CanonicalEntry.Octets;
import org.tongban.ledger.CanonicalEntry.Several;
import org.tongban.ledger.CanonicalEntry.Text;
import org.tongban.ledger.CanonicalEntry.Value;
import org.tongban.ledger.CanonicalEntry.Whole;

/** Reads canonical bytes of an entry and refuses every other spelling. */
final class EntryReader {

  private final ByteBuffer in;

  EntryReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  CanonicalEntry read() {
    int format = need(1).get();
    if (format != EntryWriter.FORMAT) {
      throw new LedgerFormatException("unknown entry format " + format);
    }
    String schema = StrictText.text(block());
    int version = need(Integer.BYTES).getInt();
    List<Value> values = values(0);
    end();
    return new CanonicalEntry(schema, version, values);
  }

  private List<Value> values(int depth) {
    if (depth > CanonicalEntry.DEEPEST) {
      throw new LedgerFormatException("entry nests lists deeper than " + CanonicalEntry.DEEPEST);
    }
    int count = need(Integer.BYTES).getInt();
    if (count < 0) {
      throw new LedgerFormatException("entry claims " + count + " values");
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int tag = need(1).get();
      values.add(value(tag, block(), depth));
    }
    return values;
  }

  private static Value value(int tag, byte[] content, int depth) {
    return switch (tag) {
      case EntryWriter.ABSENT -> {
        new EntryReader(content).end();
        yield new Absent();
      }
      case EntryWriter.TEXT -> new Text(StrictText.text(content));
      case EntryWriter.OCTETS -> new Octets(content);
      case EntryWriter.WHOLE -> new Whole(number(content));
      case EntryWriter.MOMENT -> new Moment(EpochMicros.toInstant(number(content)));
      case EntryWriter.SEVERAL -> {
        EntryReader nested = new EntryReader(content);
        List<Value> items = nested.values(depth + 1);
        nested.end();
        yield new Several(items);
      }
      default -> throw new LedgerFormatException("unknown tag " + tag + " in an entry");
    };
  }

  private static long number(byte[] content) {
    if (content.length != Long.BYTES) {
      throw new LedgerFormatException("a number has 8 bytes, not " + content.length);
    }
    return ByteBuffer.wrap(content).getLong();
  }

  private byte[] block() {
    int length = need(Integer.BYTES).getInt();
    if (length < 0) {
      throw new LedgerFormatException("entry claims a part of " + length + " bytes");
    }
    need(length);
    byte[] content = new byte[length];
    in.get(content);
    return content;
  }

  private ByteBuffer need(int bytes) {
    if (in.remaining() < bytes) {
      throw new LedgerFormatException(
          "entry truncated: " + bytes + " bytes expected at offset " + in.position());
    }
    return in;
  }

  private void end() {
    if (in.hasRemaining()) {
      throw new LedgerFormatException("entry goes on for " + in.remaining() + " bytes too many");
    }
  }
}
