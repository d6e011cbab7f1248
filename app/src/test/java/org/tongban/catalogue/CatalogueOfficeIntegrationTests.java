package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tongban.casework.WorkflowCheck;
import org.tongban.items.ItemCommands;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;
import picocli.CommandLine;

@IntegrationTest
class CatalogueOfficeIntegrationTests {

  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired CatalogueImport imports;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private final Lists list = new Lists();
  private String importId = "";

  @BeforeEach
  void importsAList() throws Exception {
    list.fields(
        list.code(1), "河灯备案", "河心市民俗局", "990300", "7(工作日)", "很久", "住在河边", "['灯', '照片']", "0", "");
    importId =
        imports.run(list.in(folder), new ImportOrder("河灯.csv", false), _ -> {}).id().toString();
  }

  @Test
  void anEntryIsADraftUntilAnItemHandlesIt() throws Exception {
    Actor office = signIns.staff("32", Role.ITEM_EDITOR);
    read(office, "/office/catalogue?state=DRAFT&q=" + list.code(1))
        .andExpect(content().string(containsString(list.code(1))));

    name(office, "spouse-joining").andExpect(status().is3xxRedirection());

    read(office, "/office/catalogue?state=DRAFT&department=民俗")
        .andExpect(content().string(not(containsString(list.code(1)))));
    web.perform(get("/catalogue/" + list.code(1)).secure(true).header("Accept-Language", "zh-CN"))
        .andExpect(content().string(containsString("href=\"/items/spouse-joining\"")));
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM audit.entry WHERE action = 'CATALOGUE_LINKED' AND object LIKE :code")
                .param("code", "%" + list.code(1) + "%")
                .query(Integer.class)
                .single())
        .isOne();
    name(office, "").andExpect(status().is3xxRedirection());
    read(office, "/office/catalogue?state=DRAFT&q=" + list.code(1))
        .andExpect(content().string(containsString(list.code(1))));
  }

  @Test
  void noItemIsNamedThatThereIsNot() throws Exception {
    name(signIns.staff("32", Role.ITEM_EDITOR), "no-such-item").andExpect(status().isNotFound());
  }

  @Test
  void aCountysItemOfficeReadsAndNamesNoItem() throws Exception {
    Actor county = signIns.staff("310118", Role.ITEM_EDITOR);

    read(county, "/office/catalogue/entries/" + list.code(1))
        .andExpect(content().string(not(containsString("/handling"))));
    name(county, "spouse-joining").andExpect(status().isForbidden());
  }

  @Test
  void tellsWhatOfAFileCouldNotBeRead() throws Exception {
    Actor auditor = signIns.staff("", Role.AUDITOR);

    read(auditor, "/office/catalogue/imports")
        .andExpect(content().string(containsString("河灯.csv")));
    read(auditor, "/office/catalogue/imports/" + importId)
        .andExpect(content().string(containsString("法定时限")))
        .andExpect(content().string(containsString("很久")))
        .andExpect(content().string(containsString("备用")));
    read(auditor, "/office/catalogue/imports/" + importId + "/remarks.csv")
        .andExpect(content().string(containsString("2," + list.code(1) + ",法定时限,很久")));
  }

  @Test
  void aPackageBegunFromAnEntryIsReadByTheLintWhichTellsWhatIsMissing() throws Exception {
    Actor office = signIns.staff("32", Role.ITEM_EDITOR);
    byte[] zip =
        read(office, "/office/catalogue/entries/" + list.code(1) + "/skeleton.zip")
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    StringWriter told = new StringWriter();
    ((CommandLine) ItemCommands.all(new WorkflowCheck()).getFirst())
        .setOut(new PrintWriter(told))
        .execute("lint", Files.write(folder.resolve("begun.zip"), zip).toString());

    assertThat(told.toString())
        .contains("rules.dmn: error: is missing")
        .contains("material.m1.issuer")
        .contains("basis.law")
        .doesNotContain("description.yaml:");
  }

  private ResultActions read(Actor actor, String path) throws Exception {
    return web.perform(get(path).with(signIns.inChinese(actor))).andExpect(status().isOk());
  }

  private ResultActions name(Actor actor, String item) throws Exception {
    return web.perform(
        post("/office/catalogue/entries/" + list.code(1) + "/handling")
            .param("item", item)
            .with(signIns.inChinese(actor)));
  }
}
