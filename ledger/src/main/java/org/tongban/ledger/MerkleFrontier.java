package org.tongban.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Right edge 前沿 of a growing Merkle tree (a compact range): the roots of the perfect subtrees that
 * the leaves so far fill, from left to right, at most 63 hashes whatever the size.
 *
 * <p>Immutable: appending returns a new frontier, so a transaction that rolls back leaves nothing
 * to undo. Equal when algorithm, size and hashes are.
 */
public final class MerkleFrontier {

  private static final byte[] MAGIC = {'T', 'B', 'M', 'F'};
  private static final int VERSION = 1;
  private static final int HEADER = MAGIC.length + 2 + Long.BYTES;
  private static final String CHECK = "tongban.org/ledger/frontier/v1";

  private final TreeHash algorithm;
  private final long size;
  private final List<Hash> peaks;

  private MerkleFrontier(TreeHash algorithm, long size, List<Hash> peaks) {
    this.algorithm = algorithm;
    this.size = size;
    this.peaks = peaks;
  }

  /** Returns the frontier of the tree without leaves. */
  public static MerkleFrontier empty(TreeHash algorithm) {
    return new MerkleFrontier(algorithm, 0, List.of());
  }

  /** Returns the algorithm of the tree. */
  public TreeHash algorithm() {
    return algorithm;
  }

  /** Returns the number of leaves, which is also the index of the next one. */
  public long size() {
    return size;
  }

  /**
   * Returns the frontier with one more leaf at index {@link #size()}.
   *
   * @param leafHash the hash of the leaf, H(0x00 || commitment), see {@link LeafCommitment}
   */
  public MerkleFrontier append(Hash leafHash) {
    return appendAll(List.of(leafHash));
  }

  /** Returns the frontier with these leaf hashes appended in order; one batch copies once. */
  public MerkleFrontier appendAll(List<Hash> leafHashes) {
    List<Hash> grown = new ArrayList<>(peaks);
    long count = size;
    for (Hash leafHash : leafHashes) {
      Hash carry = leafHash;
      for (long full = count; (full & 1) == 1; full >>= 1) {
        carry = algorithm.node(grown.removeLast(), carry);
      }
      grown.add(carry);
      count = Math.addExact(count, 1);
    }
    return new MerkleFrontier(algorithm, count, List.copyOf(grown));
  }

  /** Returns the root of the tree over all leaves so far, as RFC 9162 §2.1.1 defines it. */
  public Hash root() {
    if (peaks.isEmpty()) {
      return algorithm.empty();
    }
    Hash root = peaks.getLast();
    for (Hash left : peaks.reversed().subList(1, peaks.size())) {
      root = algorithm.node(left, root);
    }
    return root;
  }

  /**
   * Returns the state for storage: magic, version, algorithm, size (8 bytes, big-endian), hashes,
   * and a checksum over all of it. The checksum finds damage, not malice: whoever restores a state
   * compares {@link #root()} with the signed checkpoint.
   */
  public byte[] toBytes() {
    ByteBuffer body = ByteBuffer.allocate(HEADER + peaks.size() * Hash.LENGTH);
    body.put(MAGIC).put((byte) VERSION).put((byte) algorithm.code()).putLong(size);
    peaks.forEach(peak -> body.put(peak.toBytes()));
    byte[] check = algorithm.labelled(CHECK, body.array()).toBytes();
    return ByteBuffer.allocate(body.capacity() + check.length).put(body.array()).put(check).array();
  }

  /**
   * Restores a state that {@link #toBytes()} gave.
   *
   * @throws LedgerFormatException if it is truncated, too long, damaged or of an unknown version
   */
  public static MerkleFrontier fromBytes(byte[] state) {
    if (state.length < HEADER + Hash.LENGTH) {
      throw new LedgerFormatException("frontier state truncated to " + state.length + " bytes");
    }
    ByteBuffer in = ByteBuffer.wrap(state);
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new LedgerFormatException("not a frontier state: it does not begin with TBMF");
    }
    int version = in.get();
    if (version != VERSION) {
      throw new LedgerFormatException("unknown frontier state version " + version);
    }
    TreeHash algorithm = TreeHash.ofCode(in.get());
    long size = in.getLong();
    int expected = HEADER + (Long.bitCount(size) + 1) * Hash.LENGTH;
    if (size < 0 || state.length != expected) {
      throw new LedgerFormatException(
          "frontier state of size " + size + " needs " + expected + " bytes, not " + state.length);
    }
    List<Hash> peaks = new ArrayList<>();
    for (int i = 0; i < Long.bitCount(size); i++) {
      peaks.add(nextHash(in));
    }
    byte[] body = Arrays.copyOf(state, state.length - Hash.LENGTH);
    if (!algorithm.labelled(CHECK, body).equals(nextHash(in))) {
      throw new LedgerFormatException("frontier state damaged: its checksum does not match");
    }
    return new MerkleFrontier(algorithm, size, List.copyOf(peaks));
  }

  private static Hash nextHash(ByteBuffer in) {
    byte[] bytes = new byte[Hash.LENGTH];
    in.get(bytes);
    return Hash.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MerkleFrontier that
        && algorithm == that.algorithm
        && size == that.size
        && peaks.equals(that.peaks);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size) * 31 + peaks.hashCode();
  }

  @Override
  public String toString() {
    return "MerkleFrontier[" + algorithm + ", size=" + size + ", root=" + root() + "]";
  }
}
