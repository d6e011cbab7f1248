package org.tongban.ledger;

import java.util.function.LongFunction;

/**
 * Reading of a tree's nodes 节点读取 for proofs, from wherever they are stored.
 *
 * <p>Only roots of perfect subtrees are asked for, which never change once their leaves are there,
 * so they may be stored or recomputed from leaf hashes as the owner likes.
 */
@FunctionalInterface
public interface NodeReader {

  /**
   * Returns the root of the perfect subtree over the leaves from {@code index << level} (inclusive)
   * to {@code (index + 1) << level} (exclusive).
   *
   * @param level 0 for a leaf hash, one more for each doubling
   * @param index position among the nodes of that level, from 0
   */
  Hash node(int level, long index);

  /** Reads leaf hashes by index alone and computes the rest: time in proportion to the tree. */
  static NodeReader overLeaves(TreeHash algorithm, LongFunction<Hash> leafHashes) {
    return new NodeReader() {
      @Override
      public Hash node(int level, long index) {
        return level == 0
            ? leafHashes.apply(index)
            : algorithm.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
      }
    };
  }
}
