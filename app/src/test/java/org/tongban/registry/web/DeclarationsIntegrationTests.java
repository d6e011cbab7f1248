package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Sex;
import org.tongban.registry.declaring.Business;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class DeclarationsIntegrationTests {

  private static final String PLACE = "310118003001";

  @Autowired MockMvc mvc;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;
  @Autowired Days days;

  private final Actor officer = Townspeople.officer("310118003");
  private final Actor county = Townspeople.actor(Role.COUNTY_OFFICER, "310118");
  private String person = "";
  private String household = "";

  @BeforeEach
  void enrol() {
    Enrolment.Enrolled enrolled = new Townspeople(enrolment).household(PLACE, "000099001", "慕容映雪");
    person = enrolled.members().getFirst().toString();
    household = enrolled.household().toString();
  }

  @ParameterizedTest
  @EnumSource(Business.class)
  void everyFormOpensAndSaysWhatItLacks(Business business) throws Exception {
    String subject =
        switch (business.from()) {
          case PERSON -> "&subject=" + person;
          case HOUSEHOLD -> "&subject=" + household;
          case DWELLING -> "&subject=" + UUID.randomUUID();
          case DESK -> "";
        };
    String path = "/desk/declarations/new?kind=" + business + subject;
    MockHttpServletResponse form = answer(officer, get(path));
    assertThat(form.getStatus()).isEqualTo(200);
    assertThat(form.getContentAsString()).contains("<form id=\"f-form\"");
    Map<String, String> typed = new HashMap<>(Map.of("effective", "x", "name", "张三"));
    typed.put("kind", business.name());
    typed.put("particular", "OCCUPATION");
    if (!subject.isEmpty()) {
      typed.put("subject", subject.substring("&subject=".length()));
    }
    MockHttpServletResponse wrong = check(officer, typed);
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("role=\"alert\"", "href=\"#f-effective\"");
  }

  @Test
  void showsExactlyWhatChangesAndEntersItOnce() throws Exception {
    Map<String, String> typed = change("OCCUPATION", "会计");
    MockHttpServletResponse checked = check(officer, typed);
    assertThat(checked.getStatus()).isEqualTo(200);
    assertThat(checked.getContentAsString()).contains("教学人员", "会计", "确认后当场登记");
    assertThat(events("PARTICULARS_CHANGED")).isZero();
    for (int i = 0; i < 2; i++) {
      assertThat(send(officer, typed).getRedirectedUrl())
          .isEqualTo("/desk/declarations/" + typed.get("id"));
    }
    assertThat(events("PARTICULARS_CHANGED")).isOne();
    assertThat(answer(officer, get("/desk/declarations/" + typed.get("id"))).getContentAsString())
        .contains("已登记", "/desk/persons/" + person);
    assertThat(answer(officer, get("/desk/persons/" + person)).getContentAsString())
        .contains("教学人员", "会计");
  }

  @Test
  void namesTheHouseholdsASplitLeadsFromAndToByNumber() throws Exception {
    Enrolment.Enrolled two =
        new Townspeople(enrolment)
            .household(
                PLACE,
                "000099003",
                List.of(
                    Townspeople.person("慕容映雪", "02", Sex.MALE),
                    Townspeople.person("慕容映霜", "99", Sex.FEMALE)));
    Map<String, String> typed =
        new HashMap<>(Map.of("kind", "SPLIT", "subject", two.household().toString()));
    typed.put("member." + two.members().getLast(), "02");
    typed.put("effective", days.today().toString());
    typed.put("basis", "户口登记条例 第十九条");
    assertThat(check(officer, typed).getContentAsString())
        .contains("000099003 号户")
        .containsPattern("新立的 \\d{9} 号户");
  }

  @Test
  void laysWhatTheRulesSayBeforeASecondOfficial() throws Exception {
    Map<String, String> typed = change("NAME", "慕容雪");
    assertThat(check(officer, typed).getContentAsString()).contains("提交县级公安机关审批");
    send(officer, typed);
    assertThat(events("PARTICULARS_CHANGED")).isZero();
    String path = "/desk/declarations/" + typed.get("id");
    assertThat(answer(county, get("/desk/declarations")).getContentAsString())
        .contains(typed.get("id"));
    String shown = answer(county, get(path)).getContentAsString();
    String seen = seen(shown);
    assertThat(approve(officer, path, seen).getStatus()).isEqualTo(403);
    Actor colleague = Townspeople.officer("310118003");
    assertThat(approve(colleague, path, seen).getStatus()).isEqualTo(403);
    assertThat(approve(county, path, "stale").getContentAsString()).contains("role=\"alert\"");
    assertThat(events("PARTICULARS_CHANGED")).isZero();
    assertThat(approve(county, path, seen).getStatus()).isEqualTo(302);
    assertThat(events("PARTICULARS_CHANGED")).isOne();
    assertThat(
            jdbc.sql(
                    """
                    SELECT operator = :officer AND approver = :county FROM registry.event
                    WHERE person = :person AND kind = 'PARTICULARS_CHANGED'
                    """)
                .param("officer", officer.account().value())
                .param("county", county.account().value())
                .param("person", UUID.fromString(person))
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void letsOneOfTwoApproversWinAndTellsTheOther() throws Exception {
    Map<String, String> typed = change("NAME", "慕容雪");
    send(officer, typed);
    String path = "/desk/declarations/" + typed.get("id");
    String seen = seen(answer(county, get(path)).getContentAsString());
    Actor other = Townspeople.actor(Role.COUNTY_OFFICER, "310118");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> both =
          List.of(
              () -> approve(county, path, seen).getStatus(),
              () -> approve(other, path, seen).getStatus());
      List<Integer> answers =
          threads.invokeAll(both).stream().map(DeclarationsIntegrationTests::answered).toList();
      assertThat(answers).containsExactlyInAnyOrder(302, 200);
    }
    assertThat(events("PARTICULARS_CHANGED")).isOne();
  }

  @Test
  void refusesWithAReasonAndLetsTheProposerWithdraw() throws Exception {
    Map<String, String> typed = change("NAME", "慕容雪");
    send(officer, typed);
    String path = "/desk/declarations/" + typed.get("id");
    assertThat(answer(county, post(path + "/withdrawal").with(csrf())).getStatus()).isEqualTo(403);
    answer(county, post(path + "/refusal").with(csrf()).param("reason", "理由不充分，缺少证明"));
    assertThat(answer(officer, get(path)).getContentAsString())
        .contains("不予登记", "理由不充分，缺少证明")
        .containsPattern("办事人员，\\d{4}年\\d+月\\d+日 [\\d:]{8}");
    Map<String, String> second = change("NAME", "慕容雪");
    send(officer, second);
    path = "/desk/declarations/" + second.get("id");
    assertThat(answer(officer, post(path + "/withdrawal").with(csrf())).getStatus()).isEqualTo(302);
    assertThat(answer(county, get(path)).getContentAsString()).contains("已撤回");
    assertThat(events("PARTICULARS_CHANGED")).isZero();
  }

  @Test
  void saysTheRegistersReasonOverTheForm() throws Exception {
    Map<String, String> typed = change("OCCUPATION", "会计");
    typed.put("effective", days.today().plusDays(3).toString());
    MockHttpServletResponse refused = check(officer, typed);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("role=\"alert\"", "会计");
  }

  @Test
  void turnsAwayAnOfficerOfAnotherCounty() throws Exception {
    Actor stranger = Townspeople.officer("320509");
    assertThat(
            answer(stranger, get("/desk/declarations/new?kind=DEATH&subject=" + person))
                .getStatus())
        .isEqualTo(403);
  }

  private Map<String, String> change(String particular, String value) {
    LocalDate today = days.today();
    return new HashMap<>(
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "kind",
            "CHANGE",
            "subject",
            person,
            "particular",
            particular,
            "value",
            value,
            "effective",
            today.toString(),
            "basis",
            "户口登记条例 第十七条"));
  }

  private MockHttpServletResponse check(Actor actor, Map<String, String> typed) throws Exception {
    typed.putIfAbsent("id", UUID.randomUUID().toString());
    return form(actor, "/desk/declarations/check", typed);
  }

  private MockHttpServletResponse send(Actor actor, Map<String, String> typed) throws Exception {
    return form(actor, "/desk/declarations", typed);
  }

  private MockHttpServletResponse approve(Actor actor, String path, String seen) throws Exception {
    return form(actor, path + "/approval", Map.of("seen", seen));
  }

  private MockHttpServletResponse form(Actor actor, String path, Map<String, String> typed)
      throws Exception {
    MockHttpServletRequestBuilder request = post(path).with(csrf());
    typed.forEach(request::param);
    return answer(actor, request);
  }

  private static String seen(String page) {
    return page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
  }

  private static int answered(Future<Integer> answer) {
    return answer.resultNow();
  }

  private int events(String kind) {
    return jdbc.sql("SELECT count(*) FROM registry.event WHERE person = ? AND kind = ?")
        .param(UUID.fromString(person))
        .param(kind)
        .query(Integer.class)
        .single();
  }

  private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(
            request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE))
        .andReturn()
        .getResponse();
  }
}
