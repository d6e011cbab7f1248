package org.tongban.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Consistency proof 一致性证明: the larger tree begins with all leaves of the smaller, unchanged and in
 * order (RFC 9162 §2.1.4).
 *
 * @param first size of the smaller tree, from 1: nothing is to prove about an empty one
 * @param second size of the larger tree
 * @param path the hashes that make up both roots
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Makes the proof.
   *
   * @throws IndexOutOfBoundsException unless 1 ≤ first ≤ second
   */
  public static ConsistencyProof of(long first, long second, TreeHash algorithm, NodeReader nodes) {
    if (first < 1 || first > second) {
      throw new IndexOutOfBoundsException(
          "no consistency proof from size " + first + " to size " + second);
    }
    Subtrees subtrees = new Subtrees(algorithm, nodes);
    List<Hash> path = new ArrayList<>();
    long low = 0;
    long high = second;
    while (first < high) {
      long middle = low + Subtrees.split(high - low);
      if (first <= middle) {
        path.addFirst(subtrees.root(middle, high));
        high = middle;
      } else {
        path.addFirst(subtrees.root(low, middle));
        low = middle;
      }
    }
    if (low > 0) {
      path.addFirst(subtrees.root(low, high));
    }
    return new ConsistencyProof(first, second, path);
  }

  /**
   * Says whether the proof holds (RFC 9162 §2.1.4.2); the caller takes both roots from verified
   * checkpoints of these sizes.
   */
  public boolean verify(Hash firstRoot, Hash secondRoot, TreeHash algorithm) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    boolean whole = Long.bitCount(first) == 1;
    int shared = Long.numberOfTrailingZeros(first);
    long node = (first - 1) >> shared;
    long last = (second - 1) >> shared;
    Hash begin = whole ? firstRoot : path.getFirst();
    Hash computedFirst = begin;
    Hash computedSecond = begin;
    for (Hash beside : whole ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        computedFirst = algorithm.node(beside, computedFirst);
        computedSecond = algorithm.node(beside, computedSecond);
        int skipped = Subtrees.levelsWithoutSibling(node);
        node >>= skipped;
        last >>= skipped;
      } else {
        computedSecond = algorithm.node(computedSecond, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && computedFirst.equals(firstRoot) && computedSecond.equals(secondRoot);
  }
}
