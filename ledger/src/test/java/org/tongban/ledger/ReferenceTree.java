package org.tongban.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/** The recursive definition of RFC 9162 §2.1.1, written down as it stands there. */
final class ReferenceTree {

  private ReferenceTree() {}

  static Hash root(TreeHash algorithm, List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return algorithm.empty();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = 1;
    while (2 * k < leaves.size()) {
      k *= 2;
    }
    return algorithm.node(
        root(algorithm, leaves.subList(0, k)), root(algorithm, leaves.subList(k, leaves.size())));
  }

  /** Returns as many distinct leaf hashes. */
  static List<Hash> leaves(TreeHash algorithm, int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> algorithm.leaf(Long.toString(i).getBytes(StandardCharsets.US_ASCII)))
        .toList();
  }

  static NodeReader nodes(TreeHash algorithm, List<Hash> leaves) {
    return NodeReader.overLeaves(algorithm, index -> leaves.get((int) index));
  }
}
