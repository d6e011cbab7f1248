package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class CheckpointFuzzTests {

  @FuzzTest(maxDuration = "1m")
  void readsOrRefuses(byte[] note) {
    String text = new String(note, StandardCharsets.UTF_8);
    try {
      assertThat(SignedCheckpoint.parse(text).text()).isEqualTo(text);
    } catch (LedgerFormatException refused) {
      assertThat(refused).hasMessageNotContaining("null");
    }
  }
}
