package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Sex;
import org.tongban.testing.IntegrationTest;

/** Whoever decides about a declaration sees afterwards, too, what was asked and what came of it. */
@IntegrationTest
class DecidedDeclarationsIntegrationTests {

  @Autowired MockMvc mvc;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;
  @Autowired Days days;

  private final Actor officer = Townspeople.officer("310118003");
  private final Actor county = Townspeople.actor(Role.COUNTY_OFFICER, "310118");
  private String head = "";
  private String sister = "";
  private String household = "";

  @BeforeEach
  void enrol() {
    Enrolment.Enrolled enrolled =
        new Townspeople(enrolment)
            .household(
                "310118003001",
                "000099021",
                List.of(
                    Townspeople.person("慕容映雪", "02", Sex.MALE),
                    Townspeople.person("慕容映霜", "97", Sex.FEMALE)));
    head = enrolled.members().getFirst().toString();
    sister = enrolled.members().getLast().toString();
    household = enrolled.household().toString();
  }

  @Test
  void showsAfterTheApprovalWhatWasAskedAndWhatChanged() throws Exception {
    String path = propose("慕容雪");
    assertThat(page(county, path)).contains("申报内容", "哪一项", "姓名", "SM****07", "现在批准会更改");
    assertThat(page(county, path)).doesNotContain("SM20260007");
    approve(path);
    for (Actor reader : List.of(county, officer)) {
      assertThat(page(reader, path))
          .contains("申报内容", "哪一项", "SM****07", "已更改", "原来", "慕容映雪", "慕容雪")
          .doesNotContain("现在批准会更改");
    }
  }

  @Test
  void showsAfterARefusalAndAWithdrawalWhatWouldHaveChanged() throws Exception {
    String refused = propose("慕容雪");
    answer(county, post(refused + "/refusal").with(csrf()).param("reason", "理由不充分，缺少证明"));
    assertThat(page(officer, refused)).contains("申报内容", "如果批准会更改", "慕容映雪", "慕容雪");
    String withdrawn = propose("慕容雪");
    answer(officer, post(withdrawn + "/withdrawal").with(csrf()));
    assertThat(page(county, withdrawn)).contains("已撤回", "如果登记会更改", "慕容雪");
  }

  @Test
  void saysThatTheRegisterStoodAgainstIt() throws Exception {
    String first = propose("慕容雪");
    String second = propose("慕容雪");
    approve(first);
    assertThat(page(county, second)).contains("现在批准不了");
    answer(county, post(second + "/refusal").with(csrf()).param("reason", "已经改过一次"));
    assertThat(page(officer, second)).contains("申报内容", "慕容雪", "没有可列出的更改");
  }

  @Test
  void showsAtOnceWhatADeclarationOnTheSpotHasChanged() throws Exception {
    Map<String, String> typed = form("HEAD_CHANGE", household);
    typed.put("newHead", sister);
    typed.put("member." + head, "73");
    String path = send(typed);
    assertThat(page(officer, path)).contains("申报内容", "慕*霜", "慕*雪：", "已更改", "户主");
  }

  @Test
  void keepsItSealedAndToTheSameReadersAndRecordsEachReading() throws Exception {
    String path = propose("慕容雪");
    approve(path);
    String id = path.substring(path.lastIndexOf('/') + 1);
    assertThat(
            jdbc.sql(
                    """
                    SELECT position(convert_to('慕容', 'UTF8') IN changes) FROM registry.declaration
                    WHERE id = ?
                    """)
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single())
        .isZero();
    Actor colleague = Townspeople.actor(Role.COUNTY_OFFICER, "310118");
    page(colleague, path);
    assertThat(recorded(colleague, "DECLARATION_HANDLED")).isEqualTo("read:" + id);
    Actor stranger = Townspeople.actor(Role.COUNTY_OFFICER, "320509");
    assertThat(answer(stranger, get(path)).getStatus()).isEqualTo(403);
    assertThat(recorded(stranger, "ACCESS_REFUSED")).isEqualTo("declaration:" + id);
  }

  @Test
  void correctsAWrongHeadFromTheHouseholdsPage() throws Exception {
    assertThat(page(officer, "/desk/households/" + household)).doesNotContain("HEAD_CORRECTION");
    Map<String, String> change = form("HEAD_CHANGE", household);
    change.put("newHead", sister);
    send(change);
    assertThat(page(officer, "/desk/households/" + household)).contains("kind=HEAD_CORRECTION");
    String form = page(officer, "/desk/declarations/new?kind=HEAD_CORRECTION&subject=" + household);
    assertThat(form).contains("从那天起实际的户主", "户主变更", "可以选原户主");
    Map<String, String> correction = form("HEAD_CORRECTION", household);
    correction.put(
        "event", form.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*户主变更.*", "$1"));
    correction.put("newHead", head);
    assertThat(checked(correction)).contains("户主", "其他亲属");
    assertThat(page(officer, send(correction))).contains("已更改", "慕*雪");
    assertThat(
            jdbc.sql(
                    """
                    SELECT head::text FROM registry.household_version
                    WHERE household = ? AND upper_inf(recorded)
                    """)
                .param(UUID.fromString(household))
                .query(String.class)
                .list())
        .containsExactly(head);
  }

  @Test
  void saysThatABirthNeedsOneOfTheParents() throws Exception {
    assertThat(page(officer, "/desk/declarations/new?kind=BIRTH&subject=" + household))
        .containsPattern("(?s)id=\"h-mother\">父母至少填一位.*id=\"h-father\">父母至少填一位");
  }

  private String propose(String name) throws Exception {
    Map<String, String> typed = form("CHANGE", head);
    typed.put("particular", "NAME");
    typed.put("value", name);
    typed.put("proofKind", "990");
    typed.put("proofNumber", "SM20260007");
    return send(typed);
  }

  private void approve(String path) throws Exception {
    String seen =
        page(county, path).replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
    assertThat(
            answer(county, post(path + "/approval").with(csrf()).param("seen", seen)).getStatus())
        .isEqualTo(302);
  }

  private Map<String, String> form(String kind, String subject) {
    return new HashMap<>(
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "kind",
            kind,
            "subject",
            subject,
            "effective",
            days.today().toString(),
            "basis",
            "户口登记条例 第十七条"));
  }

  private String checked(Map<String, String> typed) throws Exception {
    MockHttpServletRequestBuilder request = post("/desk/declarations/check").with(csrf());
    typed.forEach(request::param);
    return answer(officer, request).getContentAsString();
  }

  private String send(Map<String, String> typed) throws Exception {
    MockHttpServletRequestBuilder request = post("/desk/declarations").with(csrf());
    typed.forEach(request::param);
    return String.valueOf(answer(officer, request).getRedirectedUrl());
  }

  private String recorded(Actor actor, String action) {
    return jdbc.sql("SELECT object FROM audit.entry WHERE account = ? AND action = ?")
        .param(actor.account().value())
        .param(action)
        .query(String.class)
        .single();
  }

  private String page(Actor actor, String path) throws Exception {
    MockHttpServletResponse answer = answer(actor, get(path));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(
            request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE))
        .andReturn()
        .getResponse();
  }
}
