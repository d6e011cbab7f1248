package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProofTests {

  private static final TreeHash SM3 = TreeHash.SM3;
  private static final Hash STRANGER = SM3.leaf(new byte[] {1, 2, 3});

  @Property(tries = 60)
  void inclusionHoldsForItsLeafAndNoOther(
      @ForAll @IntRange(min = 1, max = 150) int size, @ForAll @IntRange(max = 149) int at) {
    int index = at % size;
    List<Hash> leaves = ReferenceTree.leaves(SM3, size);
    Hash root = ReferenceTree.root(SM3, leaves);
    InclusionProof proof = InclusionProof.of(index, size, SM3, ReferenceTree.nodes(SM3, leaves));

    assertThat(proof.verify(leaves.get(index), root, SM3)).isTrue();
    assertThat(proof.verify(STRANGER, root, SM3)).isFalse();
    assertThat(proof.verify(leaves.get(index), STRANGER, SM3)).isFalse();
    for (int other = 0; other < size; other++) {
      InclusionProof moved = new InclusionProof(other, size, proof.path());
      assertThat(moved.verify(leaves.get(index), root, SM3)).isEqualTo(other == index);
    }
    for (List<Hash> wrong : mutations(proof.path())) {
      assertThat(new InclusionProof(index, size, wrong).verify(leaves.get(index), root, SM3))
          .isFalse();
    }
  }

  @Property(tries = 60)
  void consistencyHoldsBetweenTheTwoTreesAndNoOthers(
      @ForAll @IntRange(min = 1, max = 150) int second, @ForAll @IntRange(max = 149) int begin) {
    int first = 1 + begin % second;
    List<Hash> leaves = ReferenceTree.leaves(SM3, second);
    Hash firstRoot = ReferenceTree.root(SM3, leaves.subList(0, first));
    Hash secondRoot = ReferenceTree.root(SM3, leaves);
    ConsistencyProof proof =
        ConsistencyProof.of(first, second, SM3, ReferenceTree.nodes(SM3, leaves));

    assertThat(proof.verify(firstRoot, secondRoot, SM3)).isTrue();
    assertThat(proof.verify(STRANGER, secondRoot, SM3)).isFalse();
    assertThat(proof.verify(firstRoot, STRANGER, SM3)).isFalse();
    for (List<Hash> wrong : mutations(proof.path())) {
      assertThat(new ConsistencyProof(first, second, wrong).verify(firstRoot, secondRoot, SM3))
          .isFalse();
    }
  }

  @Property(tries = 40)
  void noConsistencyProofHidesARewrittenPast(
      @ForAll @IntRange(min = 2, max = 120) int second,
      @ForAll @IntRange(max = 119) int begin,
      @ForAll @IntRange(max = 119) int at) {
    int first = 1 + begin % (second - 1);
    List<Hash> leaves = ReferenceTree.leaves(SM3, second);
    List<Hash> rewritten = new ArrayList<>(leaves);
    rewritten.set(at % first, STRANGER);
    ConsistencyProof proof =
        ConsistencyProof.of(first, second, SM3, ReferenceTree.nodes(SM3, rewritten));
    assertThat(
            proof.verify(
                ReferenceTree.root(SM3, leaves.subList(0, first)),
                ReferenceTree.root(SM3, rewritten),
                SM3))
        .isFalse();
  }

  @Example
  void makesNoProofBeyondTheTree() {
    NodeReader nodes = ReferenceTree.nodes(SM3, ReferenceTree.leaves(SM3, 4));
    assertThatThrownBy(() -> InclusionProof.of(4, 4, SM3, nodes))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ConsistencyProof.of(0, 4, SM3, nodes))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ConsistencyProof.of(5, 4, SM3, nodes))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static List<List<Hash>> mutations(List<Hash> path) {
    List<List<Hash>> all = new ArrayList<>();
    List<Hash> longer = new ArrayList<>(path);
    longer.add(STRANGER);
    all.add(longer);
    List<Hash> before = new ArrayList<>(path);
    before.addFirst(STRANGER);
    all.add(before);
    for (int i = 0; i < path.size(); i++) {
      List<Hash> changed = new ArrayList<>(path);
      changed.set(i, STRANGER);
      all.add(changed);
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(i);
      all.add(shorter);
    }
    return all;
  }
}
