package org.tongban.bench;

import java.util.ArrayList;
import java.util.List;
import org.tongban.ledger.Hash;
import org.tongban.ledger.NodeReader;
import org.tongban.ledger.TreeHash;

/** All perfect nodes of a tree in memory, so that proofs measure no storage. */
record Nodes(List<List<Hash>> levels) implements NodeReader {

  static Nodes over(TreeHash tree, List<byte[]> leaves) {
    List<List<Hash>> levels = new ArrayList<>();
    List<Hash> level = leaves.stream().map(tree::leaf).toList();
    while (!level.isEmpty()) {
      levels.add(level);
      List<Hash> above = new ArrayList<>(level.size() / 2);
      for (int i = 1; i < level.size(); i += 2) {
        above.add(tree.node(level.get(i - 1), level.get(i)));
      }
      level = above;
    }
    return new Nodes(levels);
  }

  @Override
  public Hash node(int level, long index) {
    return levels.get(level).get((int) index);
  }
}
