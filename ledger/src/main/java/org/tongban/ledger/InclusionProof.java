package org.tongban.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Inclusion proof 包含性证明: the leaf at an index is in the tree of a size (RFC 9162 §2.1.3).
 *
 * @param index index of the leaf, from 0
 * @param size size of the tree, as its checkpoint says
 * @param path the hashes beside the way from leaf to root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * Makes the proof.
   *
   * @throws IndexOutOfBoundsException if the tree of that size has no such leaf
   */
  public static InclusionProof of(long index, long size, TreeHash algorithm, NodeReader nodes) {
    Subtrees subtrees = new Subtrees(algorithm, nodes);
    Objects.checkIndex(index, size);
    long low = 0;
    long high = size;
    List<Hash> path = new ArrayList<>();
    while (high - low > 1) {
      long middle = low + Subtrees.split(high - low);
      if (index < middle) {
        path.addFirst(subtrees.root(middle, high));
        high = middle;
      } else {
        path.addFirst(subtrees.root(low, middle));
        low = middle;
      }
    }
    return new InclusionProof(index, size, path);
  }

  /**
   * Says whether the proof holds (RFC 9162 §2.1.3.2); the caller takes the root from a verified
   * checkpoint of this size.
   */
  public boolean verify(Hash leafHash, Hash root, TreeHash algorithm) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash computed = leafHash;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        computed = algorithm.node(beside, computed);
        int skipped = Subtrees.levelsWithoutSibling(node);
        node >>= skipped;
        last >>= skipped;
      } else {
        computed = algorithm.node(computed, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && computed.equals(root);
  }
}
