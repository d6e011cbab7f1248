package org.tongban.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.tongban.ledger.CanonicalEntry.Absent;
import org.tongban.ledger.CanonicalEntry.Moment;
import org.tongban.ledger.CanonicalEntry.Octets;
import org.tongban.ledger.CanonicalEntry.Several;
import org.tongban.ledger.CanonicalEntry.Text;
import org.tongban.ledger.CanonicalEntry.Value;
import org.tongban.ledger.CanonicalEntry.Whole;

/** Writes an entry in its canonical bytes. */
final class EntryWriter {

  static final int FORMAT = 1;
  static final int ABSENT = 0;
  static final int TEXT = 1;
  static final int OCTETS = 2;
  static final int WHOLE = 3;
  static final int MOMENT = 4;
  static final int SEVERAL = 5;

  private EntryWriter() {}

  static byte[] write(CanonicalEntry entry) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(FORMAT);
    byte[] schema = StrictText.bytes(entry.schema());
    out.writeBytes(int32(schema.length));
    out.writeBytes(schema);
    out.writeBytes(int32(entry.schemaVersion()));
    out.writeBytes(values(entry.values()));
    return out.toByteArray();
  }

  private static byte[] values(List<Value> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(int32(values.size()));
    for (Value value : values) {
      byte[] content = content(value);
      out.write(tag(value));
      out.writeBytes(int32(content.length));
      out.writeBytes(content);
    }
    return out.toByteArray();
  }

  private static int tag(Value value) {
    return switch (value) {
      case Absent() -> ABSENT;
      case Text _ -> TEXT;
      case Octets _ -> OCTETS;
      case Whole _ -> WHOLE;
      case Moment _ -> MOMENT;
      case Several _ -> SEVERAL;
    };
  }

  private static byte[] content(Value value) {
    return switch (value) {
      case Absent() -> new byte[0];
      case Text(String text) -> StrictText.bytes(text);
      case Octets octets -> octets.content();
      case Whole(long number) -> int64(number);
      case Moment moment -> int64(EpochMicros.of(moment.instant()));
      case Several several -> values(several.items());
    };
  }

  private static byte[] int32(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  private static byte[] int64(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
