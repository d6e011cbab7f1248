package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class FrontierFuzzTests {

  @FuzzTest(maxDuration = "1m")
  void readsOrRefuses(byte[] state) {
    try {
      assertThat(MerkleFrontier.fromBytes(state).toBytes()).isEqualTo(state);
    } catch (LedgerFormatException refused) {
      assertThat(refused).hasMessageNotContaining("null");
    }
  }
}
