package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleFrontierTests {

  private static final TreeHash SM3 = TreeHash.SM3;

  private static MerkleFrontier over(List<Hash> leaves) {
    return MerkleFrontier.empty(SM3).appendAll(leaves);
  }

  @Property(tries = 100)
  void rootIsThatOfTheRecursiveDefinition(@ForAll @IntRange(max = 600) int size) {
    List<Hash> leaves = ReferenceTree.leaves(SM3, size);
    assertThat(over(leaves).root()).isEqualTo(ReferenceTree.root(SM3, leaves));
    assertThat(over(leaves).size()).isEqualTo(size);
  }

  @Property(tries = 50)
  void appendingOneByOneOrInBatchesIsTheSame(
      @ForAll @IntRange(max = 200) int size, @ForAll @IntRange(max = 200) int cut) {
    List<Hash> leaves = ReferenceTree.leaves(SM3, size);
    int middle = Math.min(cut, size);
    MerkleFrontier single = MerkleFrontier.empty(SM3);
    for (Hash leaf : leaves) {
      single = single.append(leaf);
    }
    assertThat(over(leaves.subList(0, middle)).appendAll(leaves.subList(middle, size)))
        .isEqualTo(single)
        .hasSameHashCodeAs(single);
  }

  @Property(tries = 50)
  void restoredFrontierGrowsAsIfItHadNeverStopped(
      @ForAll @IntRange(max = 300) int size, @ForAll @IntRange(max = 40) int more) {
    List<Hash> leaves = ReferenceTree.leaves(SM3, size + more);
    MerkleFrontier stopped = over(leaves.subList(0, size));
    MerkleFrontier restored = MerkleFrontier.fromBytes(stopped.toBytes());
    assertThat(restored).isEqualTo(stopped);
    assertThat(restored.appendAll(leaves.subList(size, size + more)).root())
        .isEqualTo(over(leaves).root());
  }

  @Property(tries = 60)
  void anyTamperedLeafChangesTheRoot(
      @ForAll @IntRange(min = 2, max = 200) int size,
      @ForAll @IntRange(max = 199) int one,
      @ForAll @IntRange(max = 199) int other) {
    List<Hash> leaves = ReferenceTree.leaves(SM3, size);
    Hash root = over(leaves).root();
    Hash stranger = SM3.leaf(new byte[] {1, 2, 3});
    int at = one % size;

    List<Hash> changed = new ArrayList<>(leaves);
    changed.set(at, stranger);
    List<Hash> removed = new ArrayList<>(leaves);
    removed.remove(at);
    List<Hash> inserted = new ArrayList<>(leaves);
    inserted.add(at, stranger);
    List<Hash> doubled = new ArrayList<>(leaves);
    doubled.add(at, leaves.get(at));
    List<Hash> reordered = new ArrayList<>(leaves);
    Collections.swap(reordered, at, (at + 1 + other % (size - 1)) % size);

    for (List<Hash> tampered : List.of(changed, removed, inserted, doubled, reordered)) {
      assertThat(over(tampered).root()).isNotEqualTo(root);
    }
  }

  @Property(tries = 50)
  void refusesEveryTruncatedOrExtendedState(
      @ForAll @IntRange(max = 100) int size, @ForAll @IntRange(max = 300) int length) {
    byte[] state = over(ReferenceTree.leaves(SM3, size)).toBytes();
    int wrong = length == state.length ? length + 1 : length;
    assertThatThrownBy(() -> MerkleFrontier.fromBytes(Arrays.copyOf(state, wrong)))
        .isInstanceOf(LedgerFormatException.class);
  }

  @Property(tries = 200)
  void refusesAStateWithAnyBitFlipped(
      @ForAll @IntRange(max = 100) int size, @ForAll @IntRange(max = 10_000) int bit) {
    byte[] state = over(ReferenceTree.leaves(SM3, size)).toBytes();
    int at = bit % (state.length * 8);
    state[at / 8] ^= (byte) (1 << (at % 8));
    assertThatThrownBy(() -> MerkleFrontier.fromBytes(state))
        .isInstanceOf(LedgerFormatException.class)
        .hasMessageMatching("(?s).*(frontier|algorithm).*");
  }

  @Example
  void keepsTheStateFormatOfVersionOne() {
    byte[] state = over(ReferenceTree.leaves(SM3, 3)).toBytes();
    assertThat(state).hasSize(14 + 2 * 32 + 32).startsWith('T', 'B', 'M', 'F', 1, 1);
    assertThat(Arrays.copyOfRange(state, 6, 14)).containsExactly(0, 0, 0, 0, 0, 0, 0, 3);
  }
}
