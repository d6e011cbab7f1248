package org.tongban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTreeTests {

  @Test
  void addsTheTimesOfAProcessAndItsEndedChildren() {
    String stat = "7 (a) odd (name) S 1 7 7 0 -1 4194560 900 1 0 0 100 20 3 4 20 0 1 0 5 6 7";
    assertThat(ProcessTree.ticks(stat)).isEqualTo(127);
  }

  @Test
  void readsTheProportionalSetSizeAlone() {
    List<String> rollup =
        List.of("5500-7fff [rollup]", "Rss:  900 kB", "Pss:  321 kB", "Pss_Anon:  300 kB");
    assertThat(ProcessTree.proportionalSetSize(rollup)).isEqualTo(321);
  }

  @Test
  void countsThisVeryProcess() throws Exception {
    ProcessTree tree = new ProcessTree(ProcessHandle.current());
    assertThat(tree.memory()).isPositive();
    assertThat(tree.processorSeconds()).isPositive();
  }
}
