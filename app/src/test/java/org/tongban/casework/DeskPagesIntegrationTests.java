package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;
import org.tongban.testing.SignIns;

@IntegrationTest
class DeskPagesIntegrationTests {

  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired Register register;
  @Autowired ManagementService engine;
  @Autowired RuntimeService processes;
  @Autowired Courier courier;
  @Autowired MovableClock clock;

  private Lap lap;
  private Actor window;

  @BeforeEach
  void setUp() {
    lap =
        Lap.submitted(
            new Lap.Services(applications, desk, enrolment, engine, processes, courier, clock));
    window = signIns.staff("320509101", Role.WINDOW_OFFICER);
  }

  @Test
  void showsTheCaseMasked() throws Exception {
    MockHttpServletResponse page = open(window);
    assertThat(page.getStatus()).isEqualTo(200);
    String html = html(page);
    assertThat(html)
        .contains(lap.track().number())
        .contains("tb-checks")
        .contains("ACCEPT")
        .contains("测试***");
    assertThat(html).doesNotContain(number(lap.couple.applicant()));
    assertThat(html).doesNotContain(number(lap.couple.spouse()));
  }

  @Test
  void showsNumbersInFullForAReasonOnly() throws Exception {
    MockHttpServletResponse refused = send(window, "/full", Map.of("why", "other", "note", " "));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused)).doesNotContain(number(lap.couple.applicant()));

    MockHttpServletResponse shown = send(window, "/full", Map.of("why", "compare"));
    assertThat(shown.getStatus()).isEqualTo(200);
    assertThat(html(shown)).contains(number(lap.couple.applicant())).contains("tb-full");
    assertThat(shown.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void goesTheWholeWay() throws Exception {
    Actor county = signIns.staff("320509", Role.COUNTY_OFFICER);
    Actor origin = signIns.staff("310118", Role.COUNTY_OFFICER);
    done(window, DeskAction.ACCEPT);
    done(county, DeskAction.APPROVE);
    done(origin, DeskAction.MOVE_OUT);
    done(window, DeskAction.SETTLE);
    assertThat(lap.state()).isEqualTo(CaseState.CLOSED);
    assertThat(open(window).getStatus()).isEqualTo(200);
  }

  @Test
  void asksForTheReasonAndKeepsWhatWasTyped() throws Exception {
    MockHttpServletResponse refused = decide(window, DeskAction.REFUSE, revision(), "");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused)).contains("href=\"#reason\"");

    MockHttpServletResponse control = decide(window, DeskAction.REFUSE, revision(), "理由\u0007在此");
    assertThat(control.getStatus()).isEqualTo(422);
    assertThat(lap.state()).isEqualTo(CaseState.SUBMITTED);
  }

  @Test
  void asksOnceForWhatIsMissing() throws Exception {
    Map<String, String> typed = new HashMap<>(decision(DeskAction.ASK_CORRECTION, revision(), ""));
    assertThat(send(window, "/decision", typed).getStatus()).isEqualTo(422);
    typed.put("points", "请说明住所\n\n请写明来沪时间\n");
    assertThat(send(window, "/decision", typed).getStatus()).isEqualTo(302);
    assertThat(lap.track().correction()).containsExactly("请说明住所", "请写明来沪时间");
  }

  @Test
  void saysWhoWasFasterAndKeepsTheReason() throws Exception {
    int stale = revision();
    done(signIns.staff("320509101", Role.WINDOW_OFFICER), DeskAction.ACCEPT);
    MockHttpServletResponse late = decide(window, DeskAction.REFUSE, stale, "结婚证日期不一致");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(html(late)).contains("结婚证日期不一致").contains("Staff");
    assertThat(lap.state()).isEqualTo(CaseState.IN_REVIEW);
  }

  @Test
  void takesASecondClickForTheFirst() throws Exception {
    int seen = revision();
    MockHttpServletResponse first = decide(window, DeskAction.ACCEPT, seen, "");
    MockHttpServletResponse second = decide(window, DeskAction.ACCEPT, seen, "");
    assertThat(first.getStatus()).isEqualTo(302);
    assertThat(second.getStatus()).isEqualTo(302);
    assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
  }

  @Test
  void knowsNothingOfCasesElsewhere() throws Exception {
    Actor elsewhere = signIns.staff("330421", Role.COUNTY_OFFICER);
    assertThat(open(elsewhere).getStatus()).isEqualTo(404);
    assertThat(decide(elsewhere, DeskAction.ACCEPT, 1, "").getStatus()).isEqualTo(404);
    assertThat(send(elsewhere, "/full", Map.of("why", "compare")).getStatus()).isEqualTo(404);
    assertThat(search(elsewhere).getStatus()).isEqualTo(404);
  }

  @Test
  void findsACaseByItsNumber() throws Exception {
    MockHttpServletResponse found = search(window);
    assertThat(found.getRedirectedUrl()).isEqualTo("/desk/cases/" + lap.id);
  }

  @Test
  void showsEachRoleItsOwnDesk() throws Exception {
    MockHttpServletResponse queue = ask(window, get("/desk"));
    assertThat(queue.getStatus()).isEqualTo(200);
    assertThat(html(queue)).contains("tb-queue").contains("light=red");
    assertThat(ask(window, get("/desk?light=blue&from=9999")).getStatus()).isEqualTo(200);

    Actor auditor = signIns.staff("320509", Role.AUDITOR);
    assertThat(ask(auditor, get("/desk")).getRedirectedUrl()).isEqualTo("/audit");
    assertThat(open(auditor).getStatus()).isEqualTo(403);
    Actor administrator = signIns.staff("320509", Role.ADMINISTRATOR);
    assertThat(ask(administrator, get("/desk")).getRedirectedUrl()).isEqualTo("/admin");
    assertThat(decide(administrator, DeskAction.ACCEPT, 1, "").getStatus()).isEqualTo(403);
  }

  private void done(Actor official, DeskAction action) throws Exception {
    int seen = desk.open(official, lap.id).revision();
    MockHttpServletResponse answer = decide(official, action, seen, "");
    assertThat(answer.getStatus()).as(action + " " + html(answer)).isEqualTo(302);
    assertThat(answer.getRedirectedUrl()).endsWith("?done=" + action);
  }

  private MockHttpServletResponse decide(Actor official, DeskAction act, int seen, String reason)
      throws Exception {
    return send(official, "/decision", decision(act, seen, reason));
  }

  private static Map<String, String> decision(DeskAction act, int seen, String reason) {
    return Map.of("act", act.name(), "revision", Integer.toString(seen), "reason", reason);
  }

  private MockHttpServletResponse send(Actor official, String where, Map<String, String> typed)
      throws Exception {
    MockHttpServletRequestBuilder request = post("/desk/cases/" + lap.id + where).with(csrf());
    typed.forEach(request::param);
    return ask(official, request);
  }

  private MockHttpServletResponse open(Actor official) throws Exception {
    return ask(official, get("/desk/cases/" + lap.id));
  }

  private MockHttpServletResponse search(Actor official) throws Exception {
    return ask(official, get("/desk/cases").param("number", lap.track().number()));
  }

  private MockHttpServletResponse ask(Actor official, MockHttpServletRequestBuilder request)
      throws Exception {
    return web.perform(request.with(signIns.as(official))).andReturn().getResponse();
  }

  private static String html(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private int revision() {
    return desk.open(Couple.WINDOW, lap.id).revision();
  }

  private String number(PersonId person) {
    Reading reading = new Reading(Couple.WINDOW, lap.id, "casework.purpose.case");
    return register.person(person, AsOf.on(China.today(clock)), reading).number().value();
  }
}
