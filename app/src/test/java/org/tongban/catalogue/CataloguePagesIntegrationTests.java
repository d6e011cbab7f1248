package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.platform.TongbanSettings;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class CataloguePagesIntegrationTests {

  @Autowired MockMvc web;
  @Autowired CatalogueImport imports;
  @Autowired TongbanSettings settings;
  @TempDir Path folder;

  private final Lists list = new Lists();

  @BeforeEach
  void importsAList() throws Exception {
    list.fields(
        list.code(1), "新生儿河灯登记", "河心市民俗局", "990300", "7(工作日)", "20(工作日)", "住在河边", "['灯']", "0", "");
    list.fields(list.code(2), "渡船驾驶证换发", "河心市航运局", "9904", "2(工作日)", "", "", "", "", "");
    imports.run(list.in(folder), new ImportOrder("list.csv", false), _ -> {});
  }

  @Test
  void findsEntriesByWordsWithoutSignIn() throws Exception {
    found("q", "河灯").andExpect(content().string(containsString("/catalogue/" + list.code(1))));
    found("q", "灯登").andExpect(content().string(containsString(list.code(1))));
    found("q", "渡船驾照").andExpect(content().string(containsString(list.code(2))));
    found("q", list.code(2)).andExpect(content().string(containsString(list.code(2))));
  }

  @Test
  void findsEntriesByTheSituationSomebodyIsIn() throws Exception {
    found("q", "我刚生了孩子，要办什么")
        .andExpect(content().string(containsString(list.code(1))))
        .andExpect(content().string(containsString("生孩子")));
  }

  @Test
  void narrowsByDepartmentAndByPlaceAboveAndBelow() throws Exception {
    found("department", "航运")
        .andExpect(content().string(containsString(list.code(2))))
        .andExpect(content().string(not(containsString(list.code(1)))));
    found("region", "990301")
        .andExpect(content().string(containsString(list.code(1))))
        .andExpect(content().string(not(containsString(list.code(2)))));
    found("region", "99").andExpect(content().string(containsString(list.code(2))));
  }

  @Test
  void saysWhenNothingIsFoundAndEchoesNoMarkup() throws Exception {
    found("q", "<script>魑魅</script>")
        .andExpect(content().string(containsString("没有找到")))
        .andExpect(content().string(not(containsString("<script>魑"))));
    found("q", "%%%").andExpect(content().string(containsString("没有找到")));
  }

  @Test
  void showsWhatTheDepartmentPublished() throws Exception {
    web.perform(chinese(get("/catalogue/" + list.code(1))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("7 个工作日")))
        .andExpect(content().string(containsString("住在河边")))
        .andExpect(content().string(containsString("河心市民俗局")))
        .andExpect(content().string(containsString("不能在本站申请")));
    web.perform(chinese(get("/catalogue/T-unknown-code"))).andExpect(status().isNotFound());
  }

  @Test
  void ordersAndExportsWhatWasFound() throws Exception {
    String csv =
        web.perform(
                chinese(get("/catalogue/export.csv").param("q", "河灯 登记").param("sort", "LIMIT")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(csv).startsWith("\uFEFFcode,name").contains(list.code(1)).contains("7 个工作日");
  }

  @Test
  void goesToTheNearestPageThereIs() throws Exception {
    found("page", "99999").andExpect(content().string(containsString("/catalogue/")));
    found("sort", "nonsense").andExpect(content().string(containsString("/catalogue/")));
    found("region", "x").andExpect(content().string(containsString("/catalogue/")));
  }

  @Test
  void aCommandOnThisMachineImportsThroughTheServer() throws Exception {
    Lists more = new Lists().row("浮桥年审");
    byte[] file = more.text().getBytes(StandardCharsets.UTF_8);
    String path = "/api/v1/local/catalogue-import";
    web.perform(post(path).param("source", "x.csv").content(file))
        .andExpect(status().isUnauthorized());

    String told =
        web.perform(
                post(path)
                    .queryParam("source", "x.csv")
                    .header(
                        "X-Tongban-Local-Token",
                        Files.readString(settings.data().resolve("local.token")))
                    .content(file))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(told.lines()).hasSize(3).last().asString().contains("\"ENDED\"");
    found("q", "浮桥年审").andExpect(content().string(containsString(more.code(1))));
  }

  private ResultActions found(String parameter, String value) throws Exception {
    return web.perform(chinese(get("/catalogue").param(parameter, value)))
        .andExpect(status().isOk());
  }

  private static MockHttpServletRequestBuilder chinese(MockHttpServletRequestBuilder request) {
    return request.secure(true).header("Accept-Language", "zh-CN");
  }
}
