package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class EntryFuzzTests {

  @FuzzTest(maxDuration = "1m")
  void readsOrRefuses(byte[] entry) {
    try {
      assertThat(CanonicalEntry.fromBytes(entry).toBytes()).isEqualTo(entry);
    } catch (LedgerFormatException refused) {
      assertThat(refused).hasMessageNotContaining("null");
    }
  }
}
