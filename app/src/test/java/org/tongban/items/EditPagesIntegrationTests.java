package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.deadlines.Term;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class EditPagesIntegrationTests {

  private static final String NOTE = "准迁证改为四十五日";

  @Autowired MockMvc web;
  @Autowired ItemCatalogue catalogue;
  @Autowired ItemVersions versions;
  @Autowired Admissions admissions;
  @Autowired SignIns signIns;

  private final PackageFolder item = new PackageFolder(Path.of("."));
  private Actor author;

  @BeforeEach
  void oneVersionBeingEdited() throws Exception {
    author = signIns.staff("", Role.ITEM_EDITOR);
    PackageFiles first = item.files("1.0.0", Packages.files());
    admissions.fromFolder(first, admissions.check(first));
    assertThat(answer(author, begin("1.0.0")).getRedirectedUrl()).isEqualTo(path(""));
  }

  @Test
  void makesADraftOfChangedTextsLimitsMaterialsAndCells() throws Exception {
    saved(
        post(path("/texts"))
            .param("key", "item.summary")
            .param("zh_CN", "新的“摘要” #1")
            .param("zh_TW", "新的摘要")
            .param("en", "A new summary = short"));
    saved(post(path("/guide")).param("language", "en").param("text", "First.\r\n\r\nSecond."));
    saved(
        post(path("/limits")).param("name", "permit").param("amount", "45").param("unit", "DAYS"));
    saved(post(path("/materials/removal")).param("name", "material.consent"));
    saved(
        post(path("/rules"))
            .param("decision", "applicantActive")
            .param("row", "0")
            .param("cell", "true", "true", "\"check.applicantActive.passed\"", "\"cite.online\""));
    assertThat(shown(author, get(path("?part=limits")))).contains("value=\"45\"");
    assertThat(answer(author, finish("1.1.0", NOTE)).getRedirectedUrl())
        .isEqualTo("/office/items/" + item.code + "/1.1.0");

    ItemPackage draft = catalogue.version(item.version("1.1.0"));
    assertThat(draft.text("item.summary", Locale.CHINA)).isEqualTo("新的“摘要” #1");
    assertThat(draft.text("item.summary", Locale.US)).isEqualTo("A new summary = short");
    assertThat(draft.guide(Locale.US)).containsExactly("First.", "Second.");
    assertThat(draft.term("permit")).isEqualTo(new Term(45, Term.Unit.DAYS));
    assertThat(draft.description().materials()).hasSize(4);
    assertThat(shown(author, get("/office/items/" + item.code + "/1.1.0/changes")))
        .contains("40 日", "45 日", "第 1 行，依据", "文字 item.summary")
        .doesNotContain("文字 item.words");
    assertThat(versions.find(item.version("1.1.0")).orElseThrow())
        .returns(false, StoredVersion::released)
        .returns(NOTE, StoredVersion::note);
    assertThat(catalogue.current(item.code, Viewer.ANYBODY).version().version()).isEqualTo("1.0.0");
    assertThat(answer(author, get(path(""))).getStatus()).as("the copy is gone").isEqualTo(404);
  }

  @Test
  void tellsWhatIsWrongAndKeepsTheCopy() throws Exception {
    saved(
        post(path("/rules"))
            .param("decision", "applicantActive")
            .param("row", "0")
            .param("cell", "for i in 1..9 return i", "true", "\"check.none.passed\"", "\"x\""));
    MockHttpServletResponse refused = answer(author, finish("1.1.0", NOTE));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("rules.dmn:", "for i in 1..9", NOTE);
    assertThat(versions.find(item.version("1.1.0"))).isEmpty();
    assertThat(shown(author, get(path("?part=rules")))).contains("for i in 1..9 return i");
  }

  @Test
  void refusesNumbersThatAreTakenOrNoneAndLimitsThatAreNone() throws Exception {
    assertThat(answer(author, finish("1.0.0", NOTE)).getStatus()).isEqualTo(422);
    assertThat(answer(author, finish("one", NOTE)).getStatus()).isEqualTo(422);
    assertThat(answer(author, finish("1.1.0", " ")).getStatus()).isEqualTo(422);
    MockHttpServletRequestBuilder limit = post(path("/limits")).param("name", "permit");
    assertThat(answer(author, limit.param("amount", "-3").param("unit", "DAYS")).getStatus())
        .isEqualTo(422);
    MockHttpServletRequestBuilder row = post(path("/rules")).param("decision", "applicantActive");
    assertThat(answer(author, row.param("row", "99").param("cell", "1", "2")).getStatus())
        .isEqualTo(409);
  }

  @Test
  void keepsACopyToItsAuthorAndToTheOfficeAboveTheCounties() throws Exception {
    Actor other = signIns.staff("", Role.ITEM_EDITOR);
    assertThat(answer(other, get(path(""))).getStatus()).isEqualTo(404);
    Actor county = signIns.staff("310118", Role.ITEM_EDITOR);
    assertThat(answer(county, begin("1.0.0")).getStatus()).isEqualTo(403);
    saved(post(path("/removal")));
    assertThat(answer(author, get(path(""))).getStatus()).isEqualTo(404);
  }

  private String path(String more) {
    return "/office/edits/" + item.code + more;
  }

  private MockHttpServletRequestBuilder begin(String version) {
    return post("/office/edits").param("code", item.code).param("version", version);
  }

  private MockHttpServletRequestBuilder finish(String number, String note) {
    return post(path("/draft")).param("number", number).param("note", note);
  }

  private void saved(MockHttpServletRequestBuilder request) throws Exception {
    assertThat(answer(author, request).getStatus()).isEqualTo(302);
  }

  private String shown(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse response = answer(actor, request);
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request)
      throws Exception {
    return web.perform(request.with(signIns.inChinese(actor))).andReturn().getResponse();
  }
}
