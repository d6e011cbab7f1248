package org.tongban.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.kernel.Refusal;

class CodeListReaderTests {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  @Test
  void readsAPublishedListWithItsQuotesAndFurtherColumns() {
    List<ListLine> lines =
        read("code,name,cityCode,provinceCode\n110101,\"东城区\",1101,11\n110102,西城区,1101,11\n");
    assertThat(lines)
        .extracting(ListLine::region)
        .extracting("name", "from", "until")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("东城区", DAY, null),
            org.assertj.core.groups.Tuple.tuple("西城区", DAY, null));
  }

  @Test
  void readsWhatIsPacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("\uFEFFcode,name\n11,北京市\n".getBytes(StandardCharsets.UTF_8));
    }
    List<ListLine> lines = CodeListReader.read(CodeListReader.unpack(packed.toByteArray()), DAY);
    assertThat(lines).singleElement().extracting(ListLine::problem).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'1101a1,东城区,,,', codes.line.code",
    "'１１０１０１,东城区,,,', codes.line.code",
    "'11010,东城区,,,', codes.line.code",
    "'110101,,,,', codes.line.name",
    "'110101,东城区,2020-02-30,,', codes.line.day",
    "'110101,东城区,2020-01-01,2020-01-01,', codes.line.order",
    "'110101,东城区,,,7', codes.line.successor"
  })
  void saysWhyALineCannotBeTaken(String line, String problem) {
    assertThat(read("code,name,from,until,successor\n" + line + "\n"))
        .singleElement()
        .extracting(ListLine::problem)
        .isEqualTo(problem);
  }

  @Test
  void refusesTheSecondOfTwoEqualLinesAlone() {
    assertThat(read("code,name\n11,北京市\n11,北平市\n"))
        .extracting(ListLine::problem)
        .containsExactly(null, "codes.line.twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "code,name\n", "代码,名称\n11,北京\n", "\u0000\u0001"})
  void refusesWhatIsNoList(String content) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(content));
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> CodeListReader.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, DAY));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> CodeListReader.unpack(new byte[] {0x1f, (byte) 0x8b, 0}));
  }

  private static List<ListLine> read(String content) {
    return CodeListReader.read(content.getBytes(StandardCharsets.UTF_8), DAY);
  }
}
