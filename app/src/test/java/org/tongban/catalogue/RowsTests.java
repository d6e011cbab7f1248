package org.tongban.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.deadlines.Term;

class RowsTests {

  @TempDir Path folder;

  @Test
  void readsUtf8WithAndWithoutAByteOrderMark() throws IOException {
    String text = new Lists().row("修桥许可").text();

    for (String one : List.of(text, "\uFEFF" + text, text.replace("\n", "\r\n"))) {
      CatalogueFile file = file(one.getBytes(UTF_8));
      assertThat(file.charset()).isEqualTo(UTF_8);
      assertThat(names(file)).containsExactly("修桥许可");
    }
  }

  @Test
  void readsGb18030WhereItIsNoUtf8() throws IOException {
    CatalogueFile file = file(new Lists().row("修桥许可").text().getBytes(Charset.forName("GB18030")));

    assertThat(file.charset().name()).isEqualTo("GB18030");
    assertThat(names(file)).containsExactly("修桥许可");
  }

  @Test
  void readsEachFieldItKnowsAndSaysWhichColumnsItDoesNot() throws IOException {
    try (Rows rows = Rows.of(file(new Lists().row("修桥许可").text().getBytes(UTF_8)))) {
      ReadRow row = rows.next(10, 0).getFirst();

      assertThat(rows.columns().unread()).containsExactly("备用");
      assertThat(row.remarks()).isEmpty();
      Entry entry = row.entry().orElseThrow();
      assertThat(entry.promisedLimit()).isEqualTo(new Term(3, Term.Unit.WORKING_DAYS));
      assertThat(entry.region()).isEqualTo("9901");
      assertThat(entry.materials()).containsExactly("表");
      assertThat(entry.visits()).isEqualTo(1);
    }
  }

  @Test
  void tellsWhatItCannotReadByLineAndColumnAndKeepsTheRest() throws IOException {
    Lists list = new Lists();
    list.fields(
        list.code(1), "渡船登记", "河心市桥务局", "99x", "尽快", "10(工作日)", "第一行\n第二行", "['表'", "许多", "");

    ReadRow row = rows(list).getFirst();

    assertThat(row.entry().orElseThrow().conditions()).isEqualTo("第一行\n第二行");
    assertThat(row.remarks())
        .extracting(Remark::line, Remark::header, Remark::kind)
        .containsExactlyInAnyOrder(
            tuple(2L, "区划代码", RemarkKind.REGION),
            tuple(2L, "承诺时限", RemarkKind.LIMIT),
            tuple(2L, "申请材料", RemarkKind.LIST),
            tuple(2L, "到现场次数", RemarkKind.NUMBER));
  }

  @Test
  void leavesOutRowsThatNobodyCanTellApart() throws IOException {
    Lists list = new Lists();
    list.raw("a,b\n").fields("编", "名", "", "", "", "", "", "", "", "");
    list.fields(list.code(1), "", "", "", "", "", "", "", "", "").row("修桥许可");

    List<ReadRow> rows = rows(list);

    assertThat(rows)
        .extracting(row -> row.entry().isPresent())
        .containsExactly(false, false, false, true);
    assertThat(rows.stream().flatMap(row -> row.remarks().stream()))
        .extracting(Remark::kind)
        .containsExactly(RemarkKind.FIELDS, RemarkKind.NO_CODE, RemarkKind.NO_NAME);
  }

  @Test
  void stopsWhereTheFileIsNoCsvAnyMore() throws IOException {
    Lists list = new Lists().row("修桥许可").raw("x,\"不闭合的引号,\n").row("渡船登记");

    List<ReadRow> rows = rows(list);

    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().remarks())
        .extracting(Remark::kind)
        .containsExactly(RemarkKind.BROKEN);
  }

  @Test
  void refusesAFileWithoutCodesOrNames() {
    assertThatThrownBy(() -> names(file("甲,乙\n1,2\n".getBytes(UTF_8))))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("实施编码");
    assertThatThrownBy(() -> names(file(new byte[0]))).isInstanceOf(ImportRefusedException.class);
  }

  private List<ReadRow> rows(Lists list) throws IOException {
    try (Rows rows = Rows.of(file(list.text().getBytes(UTF_8)))) {
      return rows.next(100, 0);
    }
  }

  private static List<String> names(CatalogueFile file) throws IOException {
    try (Rows rows = Rows.of(file)) {
      return rows.next(100, 0).stream()
          .flatMap(row -> row.entry().stream().map(Entry::name))
          .toList();
    }
  }

  private CatalogueFile file(byte[] content) throws IOException {
    return CatalogueFile.examine(
        Files.write(Files.createTempFile(folder, "list", ".csv"), content));
  }
}
