package org.tongban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Report report = new Report(new PrintStream(out, true, StandardCharsets.UTF_8));

  @Test
  void printsNameValueAndUnitBeforeWhatTheyCompareTo() {
    report.figure("pages.items", 812.4, "req/s", "a static file 2000 req/s; 8 connections");
    assertThat(printed())
        .containsExactly("pages.items 812 req/s  # a static file 2000 req/s; 8 connections");
  }

  @Test
  void printsTheRateAndItsRatioWithTheBaseline() {
    report.ratio("guomi.seal", new Comparison(500, 2000, 0.25), "AES", "18 characters");
    assertThat(printed())
        .containsExactly(
            "guomi.seal 500 ops/s  # AES 2000 ops/s; 18 characters",
            "guomi.seal.ratio 0.250 x  # AES 2000 ops/s; 18 characters");
  }

  @Test
  void writesThreeDigitsThatCount() {
    assertThat(Report.number(123456.7)).isEqualTo("123457");
    assertThat(Report.number(12.345)).isEqualTo("12.3");
    assertThat(Report.number(1.2345)).isEqualTo("1.23");
    assertThat(Report.number(0.04567)).isEqualTo("0.0457");
  }

  private String[] printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
  }
}
