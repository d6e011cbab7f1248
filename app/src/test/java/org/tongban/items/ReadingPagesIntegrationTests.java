package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class ReadingPagesIntegrationTests {

  private static final String DELIVERED = "/office/items/spouse-joining/1.1.0";

  @Autowired MockMvc web;
  @Autowired Admissions admissions;
  @Autowired SignIns signIns;

  private Actor reader;

  @BeforeEach
  void signIn() {
    reader = signIns.staff("310118", Role.COUNTY_OFFICER);
  }

  @Test
  void showsTheRulesAsTablesWithTheTextsTheyGive() throws Exception {
    assertThat(shown(DELIVERED + "/rules", "zh-CN"))
        .contains("从上往下，用第一行符合的", "check.spouseActive.flagged", "户口登记条例", "任意，包括不知道");
    assertThat(shown(DELIVERED + "/rules", "en")).contains("From the top, the first row that fits");
  }

  @Test
  void showsTheFormAsTheResidentSeesItWithNothingToSend() throws Exception {
    assertThat(shown(DELIVERED + "/form", "zh-CN"))
        .contains("name=\"phone\"", "name=\"residenceSince.y\"", "name=\"homeKind\"")
        .doesNotContain("/apply/", "type=\"submit\"");
  }

  @Test
  void drawsTheProcessWithItsTermsAndSaysTheSameInATable() throws Exception {
    String page = shown(DELIVERED + "/process", "zh-CN");
    assertThat(page).contains("<svg", "受理", "5 个工作日", "40 日", "一次告知，退回补正 → 补正");
    assertThat(page).doesNotContain("style=");
    assertThat(shown(DELIVERED + "/process", "zh-CN").replaceAll("name=\"_csrf\"[^>]*", ""))
        .as("the same picture")
        .isEqualTo(page.replaceAll("name=\"_csrf\"[^>]*", ""));
  }

  @Test
  void tellsTheDifferenceToTheVersionBeforeInWords() throws Exception {
    PackageFolder item = new PackageFolder(Path.of("."));
    PackageFiles first = item.files("1.0.0", Packages.files());
    admissions.fromFolder(first, admissions.check(first));
    SortedMap<String, byte[]> content = new TreeMap<>(Packages.files().content());
    change(content, "description.yaml", "permit: { amount: 40", "permit: { amount: 45");
    change(content, "messages_en.properties", "item.words=", "item.words=love ");
    change(content, "rules.dmn", "\"cite.register6\"", "\"cite.online\"");
    change(content, "guide_en.txt", "husband", "Husband");
    PackageFiles next = new PackageFiles(item.version("1.1.0"), content);
    admissions.fromFolder(next, admissions.check(next));
    String path = "/office/items/" + item.code;
    assertThat(shown(path + "/1.1.0/changes", "zh-CN"))
        .contains("和 1.0.0 相比，4 个文件有变化")
        .contains("40 日", "45 日", "文字 item.words", "第 1 行，依据", "guide_en.txt");
    assertThat(shown(path + "/1.0.0/changes", "zh-CN")).contains("这是第一个版本");
  }

  private static void change(
      SortedMap<String, byte[]> content, String file, String from, String to) {
    String text = new String(content.get(file), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    content.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private String shown(String path, String language) throws Exception {
    MockHttpServletResponse response =
        web.perform(
                get(path).secure(true).header("Accept-Language", language).with(signIns.as(reader)))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
