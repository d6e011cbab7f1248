package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Refusal;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class CatalogueImportIntegrationTests {

  @Autowired CatalogueImport imports;
  @Autowired ServiceCatalogue catalogue;
  @Autowired Remarks remarks;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @TempDir Path folder;

  @Test
  void theSameFileAgainChangesNothing() throws Exception {
    Lists list = new Lists().row("修桥许可").row("渡船登记");
    assertThat(take(list).tally()).isEqualTo(new Tally(2, 0, 0, 0, 0));

    assertThat(take(list).tally()).isEqualTo(new Tally(0, 0, 2, 0, 0));
    assertThat(catalogue.entry(list.code(1)).version()).isOne();
  }

  @Test
  void aChangedRowBecomesANewVersionOfItsEntry() throws Exception {
    Lists list = new Lists().row("修桥许可").row("渡船登记");
    take(list);
    Lists changed = new Lists();
    changed.raw(list.text().substring(Lists.HEADER.length()).replace("渡船登记", "渡船年检"));

    assertThat(take(changed).tally()).isEqualTo(new Tally(0, 1, 1, 0, 0));
    assertThat(catalogue.entry(list.code(2)).entry().name()).isEqualTo("渡船年检");
    assertThat(catalogue.entry(list.code(2)).version()).isEqualTo(2);
  }

  @Test
  void ofTwoRowsWithOneCodeTheFirstIsKept() throws Exception {
    Lists list = new Lists().row("修桥许可");
    list.fields(list.code(1), "拆桥许可", "", "", "", "", "", "", "", "");

    ImportRun run = take(list);

    assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 1, 0));
    assertThat(catalogue.entry(list.code(1)).entry().name()).isEqualTo("修桥许可");
    assertThat(remarks.page(run.id(), 0, 10))
        .containsExactly(new Remark(3, list.code(1), "", RemarkKind.TWICE, list.code(1), "2"));
  }

  @Test
  void whatTheFileLacksStaysUnlessItIsToBeRetired() throws Exception {
    Lists both = new Lists();
    for (int i = 1; i <= 2; i++) {
      both.fields(both.code(i), "桥" + i, "桥务局", "990777", "", "", "", "", "", "");
    }
    take(both);
    Lists one = new Lists();
    one.fields(both.code(1), "桥1", "桥务局", "990777", "", "", "", "", "", "");

    assertThat(take(one).retired()).isZero();
    assertThat(take(one, true).retired()).isOne();
    assertThat(catalogue.entry(both.code(2)).retired()).isTrue();
    assertThat(take(both).tally()).isEqualTo(new Tally(0, 1, 1, 0, 0));
    assertThat(catalogue.entry(both.code(2)).retired()).isFalse();
  }

  @Test
  void goesOnWhereItWasCutOff() throws Exception {
    Lists list = new Lists();
    for (int i = 0; i < 1200; i++) {
      list.row("桥 " + i);
    }
    Path file = list.in(folder);
    List<Long> lines = new ArrayList<>();
    assertThatThrownBy(() ->
            imports.run(
                file,
                new ImportOrder("cut.csv", false),
                telling -> {
                  if (telling.kind() == ImportTelling.Kind.ADVANCED) {
                    throw new IOException("nobody listens");
                  }
                }))
        .hasMessage("nobody listens");

    ImportRun run =
        imports.run(file, new ImportOrder("cut.csv", false), telling -> lines.add(telling.line()));

    assertThat(lines).containsExactly(501L, 1001L, 1201L);
    assertThat(run.whole()).isTrue();
    assertThat(run.tally()).isEqualTo(new Tally(1200, 0, 0, 0, 0));
    assertThat(jdbc.sql("SELECT count(*) FROM catalogue.import_line").query(Integer.class).single())
        .isZero();
  }

  @Test
  void anotherFileTakesThePlaceOfOneThatWasCutOff() throws Exception {
    Path first = new Lists().row("修桥许可").in(folder);
    assertThatThrownBy(() ->
            imports.run(
                first,
                new ImportOrder("first.csv", false),
                _ -> {
                  throw new IOException("gone");
                }))
        .hasMessage("gone");

    assertThat(take(new Lists().row("渡船登记")).whole()).isTrue();
  }

  @Test
  void aBrokenFileIsKeptUpToWhereItBreaksAndRetiresNothing() throws Exception {
    Lists list = new Lists().row("修桥许可").raw("x,\"不闭合,\n").row("渡船登记");

    ImportRun run = take(list, true);

    assertThat(run.whole()).isFalse();
    assertThat(run.retired()).isZero();
    assertThat(catalogue.entry(list.code(1)).entry().name()).isEqualTo("修桥许可");
    assertThatThrownBy(() -> catalogue.entry(list.code(2))).isInstanceOf(Refusal.class);
  }

  @Test
  void onlyOneImportRunsAtATime() throws Exception {
    try (ImportLock _ = ImportLock.take(database)) {
      assertThatThrownBy(() -> take(new Lists().row("修桥许可")))
          .isInstanceOf(ImportRefusedException.class);
    }
  }

  @Test
  void theTrailKnowsWhenItBeganAndHowItEnded() throws Exception {
    ImportRun run = take(new Lists().row("修桥许可"));

    assertThat(
            jdbc.sql(
                    "SELECT object FROM audit.entry WHERE action = 'CATALOGUE_IMPORTED' AND object LIKE :id")
                .param("id", "%" + run.id() + "%")
                .query((row, _) -> row.getString("object"))
                .list())
        .hasSize(2)
        .anyMatch(object -> object.contains(" begun " + run.digest()))
        .anyMatch(object -> object.contains(" ended " + run.digest() + " +1 ~0 !0 -0"));
  }

  private ImportRun take(Lists list) throws IOException, SQLException {
    return take(list, false);
  }

  private ImportRun take(Lists list, boolean retire) throws IOException, SQLException {
    return imports.run(list.in(folder), new ImportOrder("list.csv", retire), _ -> {});
  }
}
