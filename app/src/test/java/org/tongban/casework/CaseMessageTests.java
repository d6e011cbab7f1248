package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;

class CaseMessageTests {

  private static final CaseMessage MESSAGE =
      new CaseMessage(
          UUID.fromString("019ac000-0000-7000-8000-000000000001"),
          CaseId.of("019ac000-0000-7000-8000-000000000002"),
          1,
          MessageKind.ENDED,
          new RegionCode("320509"),
          new RegionCode("310118"),
          Instant.parse("2026-11-21T01:00:00Z"),
          Map.of("state", "CANCELLED"));

  @Test
  void hasOneCanonicalForm() {
    assertThat(new String(MESSAGE.canonical(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"case":"019ac000-0000-7000-8000-000000000002","created":"2026-11-21T01:00:00Z",\
            "form":"tongban-case-message/1","from":"320509",\
            "id":"019ac000-0000-7000-8000-000000000001","kind":"ENDED",\
            "payload.state":"CANCELLED","sequence":"1","to":"310118"}\
            """);
  }

  @Test
  void readsWhatItWrites() {
    assertThat(CaseMessage.read(MESSAGE.canonical())).isEqualTo(MESSAGE);
  }

  @Test
  void refusesEveryOtherForm() {
    String text = new String(MESSAGE.canonical(), StandardCharsets.UTF_8);
    for (String other :
        new String[] {
          "", "[]", "null", text + " ", text.replace("\"1\"", "\"01\""), text.replace("ENDED", "X")
        }) {
      assertThatThrownBy(() -> CaseMessage.read(other.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
