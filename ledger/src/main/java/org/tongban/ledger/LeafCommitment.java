package org.tongban.ledger;

/**
 * Salted commitment 承诺 to one entry, the input of its leaf: H(n || purpose || salt || entry), where
 * n is one byte, the length of the purpose {@code tongban.org/ledger/commitment/v1}.
 *
 * <p>It binds (no other salt and entry give it) and hides (without the salt no guess of the entry
 * can be tried against it), so leaves and proofs may be published while entries stay closed.
 *
 * @param value the hash
 */
public record LeafCommitment(Hash value) {

  private static final String PURPOSE = "tongban.org/ledger/commitment/v1";

  /** Commits to an entry under its own fresh salt. */
  public static LeafCommitment to(CanonicalEntry entry, Salt salt, TreeHash algorithm) {
    return new LeafCommitment(algorithm.labelled(PURPOSE, salt.toBytes(), entry.toBytes()));
  }

  /** Says whether this is the commitment to the entry under the salt. */
  public boolean opensTo(CanonicalEntry entry, Salt salt, TreeHash algorithm) {
    return equals(to(entry, salt, algorithm));
  }

  /** Returns the hash of its leaf, H(0x00 || commitment), which the tree takes. */
  public Hash leafHash(TreeHash algorithm) {
    return algorithm.leaf(value.toBytes());
  }
}
