package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class OfficePagesIntegrationTests {

  private static final String WHY = "材料减少一项";

  @Autowired MockMvc web;
  @Autowired Admissions admissions;
  @Autowired Releases releases;
  @Autowired RefusedFolders refused;
  @Autowired SignIns signIns;

  private final PackageFolder item = new PackageFolder(Path.of("."));
  private Actor author;
  private Actor other;

  @BeforeEach
  void oneReleasedAndOneDraft() {
    author = signIns.staff("", Role.ITEM_EDITOR);
    other = signIns.staff("", Role.ITEM_EDITOR);
    PackageFiles first = item.files("1.0.0", Packages.files());
    admissions.fromFolder(first, admissions.check(first));
    PackageFiles next =
        item.files(
            "1.1.0",
            Packages.with("description.yaml", "permit: { amount: 40", "permit: { amount: 45"));
    admissions.fromOfficial(next, admissions.check(next), WHY, author);
  }

  @Test
  void listsItemsWithWhatIsShownAndWhatIsNewest() throws Exception {
    assertThat(shown(author, get("/office/items").param("q", item.code)))
        .contains("夫妻投靠落户", item.code, "1.0.0", "1.1.0", "草稿，没有发布");
    assertThat(shown(author, get("/office/items").param("q", "没有这样的事项"))).contains("没有找到事项");
  }

  @Test
  void showsEveryOfficialAVersionAndOffersOnlyTheItemOfficeToReleaseIt() throws Exception {
    Actor window = signIns.staff("310118102", Role.WINDOW_OFFICER);
    assertThat(shown(window, get(path("1.1.0")))).contains("45 日", WHY).doesNotContain("提交审批");
    assertThat(shown(author, get(path("1.1.0")))).contains("提交审批");
    Actor county = signIns.staff("310118", Role.ITEM_EDITOR);
    assertThat(shown(county, get(path("1.1.0")))).doesNotContain("提交审批");
    assertThat(answer(window, release("EVERYONE", WHY)).getStatus()).isEqualTo(403);
    assertThat(answer(county, release("EVERYONE", WHY)).getStatus()).isEqualTo(403);
  }

  @Test
  void releasesAVersionByTwoAndTakesItBackByOne() throws Exception {
    assertThat(answer(author, release("EVERYONE", WHY)).getRedirectedUrl())
        .isEqualTo("/office/rollouts");
    String id = waiting();
    assertThat(shown(author, get("/office/rollouts"))).contains(id + "/withdrawal");
    assertThat(shown(other, get("/office/rollouts"))).contains(id + "/approval", id + "/refusal");
    assertThat(answer(author, act(id, "approval")).getStatus()).isEqualTo(403);
    assertThat(answer(other, act(id, "approval")).getStatus()).isEqualTo(302);
    assertThat(shown(other, get("/items/" + item.code))).contains("1.1.0");
    MockHttpServletRequestBuilder back = post(path("1.1.0") + "/rollback");
    assertThat(answer(author, back.param("reason", " ")).getStatus()).isEqualTo(422);
    assertThat(
            answer(author, post(path("1.1.0") + "/rollback").param("reason", "规则漏掉一行"))
                .getRedirectedUrl())
        .isEqualTo("/office/items/" + item.code);
    assertThat(shown(other, get("/items/" + item.code))).doesNotContain("1.1.0");
    assertThat(shown(author, get("/office/items/" + item.code))).contains("已收回", "规则漏掉一行");
    MockHttpServletResponse file =
        answer(author, get("/office/rollouts/export.csv").param("item", item.code));
    assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("规则漏掉一行", "已收回", WHY);
  }

  @Test
  void keepsWhatWasTypedWhenAProposalCannotBeTaken() throws Exception {
    MockHttpServletResponse answer =
        answer(author, release("DISTRICTS", WHY).param("districts", "3101 abc"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("3101 abc", WHY, "个地区代码");
    assertThat(answer(author, release("SHARE", " ").param("share", "10")).getContentAsString())
        .contains("请写 4 到 200 个字的理由");
  }

  @Test
  void keepsARefusalWithItsReasonOnThePage() throws Exception {
    answer(author, release("EVERYONE", WHY));
    String id = waiting();
    assertThat(answer(other, act(id, "refusal")).getStatus()).isEqualTo(422);
    answer(other, act(id, "refusal").param("reason", "指南没有英文"));
    assertThat(shown(author, get("/office/items/" + item.code))).contains("不予发布", "指南没有英文");
  }

  @Test
  void showsWhyAPackageInTheFolderWasRefused() throws Exception {
    refused.keep(item.code + "/9.0.0", "rules.dmn:7: <b>wrong</b>\nsteps.yaml: is missing");
    assertThat(shown(author, get("/office/packages")))
        .contains(item.code + "/9.0.0", "rules.dmn:7: &lt;b&gt;wrong", "steps.yaml: is missing");
    refused.forget(item.code + "/9.0.0");
  }

  @Test
  void answersNotFoundForAnUnknownVersion() throws Exception {
    for (String path : new String[] {"/office/items/none", path("9.9.9"), path("x"), path("1")}) {
      assertThat(answer(author, get(path)).getStatus()).as(path).isEqualTo(404);
    }
  }

  private String path(String version) {
    return "/office/items/" + item.code + "/" + version;
  }

  private MockHttpServletRequestBuilder release(String kind, String reason) {
    return post(path("1.1.0") + "/release").param("kind", kind).param("reason", reason);
  }

  private static MockHttpServletRequestBuilder act(String id, String what) {
    return post("/office/rollouts/" + id + "/" + what);
  }

  private String waiting() {
    return releases.waiting().stream()
        .filter(act -> act.version().code().equals(item.code))
        .map(act -> act.id().toString())
        .findFirst()
        .orElseThrow();
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
