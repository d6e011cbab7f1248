package org.tongban.ledger;

/** Roots of subtrees that proofs name, put together from perfect ones. */
record Subtrees(TreeHash algorithm, NodeReader nodes) {

  /** Returns the largest power of two below the size, where RFC 9162 splits a tree of 2 or more. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  /**
   * Returns the root over the leaves from low (inclusive) to high (exclusive), aligned as in RFC
   * 9162.
   */
  Hash root(long low, long high) {
    long size = high - low;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return nodes.node(level, low >> level);
    }
    long middle = low + split(size);
    return algorithm.node(root(low, middle), root(middle, high));
  }

  /**
   * Returns how many levels a last node climbs unpaired until it is a right child, or is the root.
   */
  static int levelsWithoutSibling(long node) {
    return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
  }
}
