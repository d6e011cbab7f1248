package org.tongban.audit;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.guomi.MacKey;
import org.tongban.ledger.CanonicalEntry;
import org.tongban.ledger.CanonicalEntry.Absent;
import org.tongban.ledger.CanonicalEntry.Moment;
import org.tongban.ledger.CanonicalEntry.Octets;
import org.tongban.ledger.CanonicalEntry.Several;
import org.tongban.ledger.CanonicalEntry.Text;
import org.tongban.ledger.CanonicalEntry.Value;
import org.tongban.ledger.Hash;
import org.tongban.ledger.LeafCommitment;
import org.tongban.ledger.Salt;
import org.tongban.ledger.TreeHash;

/** An entry with what proves it (封存条目): salt of its commitment, and its MAC. */
record SealedEntry(TrailEntry entry, int schemaVersion, Salt salt, Hash mac) {

  /** Fields may only be added, at the end and under the next version. */
  static final int SCHEMA_VERSION = 1;

  static final TreeHash TREE = TreeHash.SM3;

  private static final String SCHEMA = "tongban.org/audit-entry";

  static SealedEntry seal(TrailEntry entry, Salt salt, MacKey key) {
    byte[] bytes = canonical(entry, SCHEMA_VERSION).toBytes();
    return new SealedEntry(entry, SCHEMA_VERSION, salt, Hash.of(key.mac(bytes)));
  }

  boolean intact(MacKey key) {
    return key.matches(canonical(entry, schemaVersion).toBytes(), mac.toBytes());
  }

  Hash leaf() {
    return LeafCommitment.to(canonical(entry, schemaVersion), salt, TREE).leafHash(TREE);
  }

  private static CanonicalEntry canonical(TrailEntry entry, int version) {
    return new CanonicalEntry(
        SCHEMA,
        version,
        List.of(
            octets(entry.id()),
            new Moment(entry.at()),
            new Text(entry.action()),
            octets(entry.account()),
            new Several(entry.roles().stream().<Value>map(Text::new).toList()),
            new Text(entry.jurisdiction()),
            new Several(entry.subjects().stream().map(SealedEntry::octets).toList()),
            octets(entry.caseId()),
            new Text(entry.purpose()),
            new Text(entry.object())));
  }

  private static Value octets(@Nullable UUID id) {
    if (id == null) {
      return new Absent();
    }
    return new Octets(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }
}
