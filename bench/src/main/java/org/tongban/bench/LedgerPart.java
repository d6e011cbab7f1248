package org.tongban.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongban.ledger.Hash;
import org.tongban.ledger.InclusionProof;
import org.tongban.ledger.MerkleFrontier;
import org.tongban.ledger.TreeHash;

/** The SM3 Merkle tree against plain SHA-256 over the same leaves, on one thread. */
final class LedgerPart implements Part {

  private static final TreeHash TREE = TreeHash.SM3;
  private static final Turns TURNS = new Turns(5, Duration.ofMillis(200));
  private static final int ROOT_EVERY = 100;
  private static final int NODE_BYTES = 1 + 2 * Hash.LENGTH;

  @Override
  public void run(Report report) throws Exception {
    for (int size : new int[] {10_000, 100_000}) {
      List<byte[]> leaves = leaves(size);
      report.ratio(
          "ledger.append." + size,
          TURNS.compare(size, () -> grow(leaves).root().hashCode(), () -> digest(leaves)),
          "SHA-256 of each leaf",
          "%d leaves of %d bytes, a root every %d, 1 thread, %s"
              .formatted(size, Hash.LENGTH, ROOT_EVERY, TURNS));
      proofs(leaves, report);
    }
  }

  private static void proofs(List<byte[]> leaves, Report report) throws Exception {
    int size = leaves.size();
    Nodes nodes = Nodes.over(TREE, leaves);
    Hash root = grow(leaves).root();
    Random random = new Random(1);
    int hashes = InclusionProof.of(0, size, TREE, nodes).path().size();
    byte[] node = new byte[NODE_BYTES];
    MessageDigest sha256 = sha256();
    report.ratio(
        "ledger.proof." + size,
        TURNS.compare(
            1,
            () -> {
              int index = random.nextInt(size);
              InclusionProof proof = InclusionProof.of(index, size, TREE, nodes);
              if (!proof.verify(nodes.node(0, index), root, TREE)) {
                throw new IllegalStateException("a good proof was refused");
              }
              return index;
            },
            () -> {
              int last = 0;
              for (int i = 0; i < hashes; i++) {
                last = sha256.digest(node)[0];
              }
              return last;
            }),
        "%d SHA-256 of a node".formatted(hashes),
        "build and verify in a tree of %d leaves, nodes in memory, 1 thread, %s"
            .formatted(size, TURNS));
  }

  private static MerkleFrontier grow(List<byte[]> leaves) {
    MerkleFrontier frontier = MerkleFrontier.empty(TREE);
    for (int i = 0; i < leaves.size(); i++) {
      frontier = frontier.append(TREE.leaf(leaves.get(i)));
      if (i % ROOT_EVERY == 0 && frontier.root().equals(TREE.empty())) {
        throw new IllegalStateException("the root of a leaf is not that of nothing");
      }
    }
    return frontier;
  }

  private static int digest(List<byte[]> leaves) throws NoSuchAlgorithmException {
    MessageDigest sha256 = sha256();
    int all = 0;
    for (byte[] leaf : leaves) {
      all ^= sha256.digest(leaf)[0];
    }
    return all;
  }

  private static MessageDigest sha256() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256");
  }

  private static List<byte[]> leaves(int size) {
    Random random = new Random(size);
    List<byte[]> leaves = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      byte[] leaf = new byte[Hash.LENGTH];
      random.nextBytes(leaf);
      leaves.add(leaf);
    }
    return leaves;
  }
}
