package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class ApprovalRulesIntegrationTests {

  private static final String PAGE = "/office/approvals";

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private final Actor county = Townspeople.actor(Role.COUNTY_OFFICER, "310118");
  private final Actor city = Townspeople.actor(Role.COUNTY_OFFICER, "3101");
  private final Actor other = Townspeople.actor(Role.COUNTY_OFFICER, "3101");

  @Test
  void showsACountyWhoApprovesWhatAndOffersItNoChange() throws Exception {
    assertThat(shown(county, get(PAGE)))
        .contains("国（境）外出生", "县级公安机关", "民族", "市级公安机关", "随系统带来")
        .doesNotContain("选这一项", "action=\"/office/approvals\"");
    assertThat(shown(county, get(PAGE + "?rule=BIRTH:ABROAD"))).doesNotContain("提出更改");
  }

  @Test
  void refusesTheChangeOfACountyAndRecordsTheAttempt() throws Exception {
    long before = changes();
    MockHttpServletResponse answer =
        answer(county, change("BIRTH:ABROAD", "COUNTY", "ON_THE_SPOT", "越权更改"));
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("只能由市级以上的人员更改");
    assertThat(changes()).isEqualTo(before);
    assertThat(recorded(county, "ACCESS_REFUSED")).isEqualTo("approval-rule:BIRTH:ABROAD");
  }

  @Test
  void changesARuleOnlyOnceASecondOfficialConfirms() throws Exception {
    String rule = "NUMBER:*";
    assertThat(shown(city, get(PAGE + "?rule=" + rule))).contains("提出更改", "value=\"COUNTY\"");
    assertThat(answer(city, change(rule, "COUNTY", "CITY", "上收一级审批")).getRedirectedUrl())
        .isEqualTo(PAGE);
    assertThat(inForce("NUMBER", "*")).isEqualTo("COUNTY true");
    assertThat(recorded(city, "RULE_PROPOSED")).isEqualTo("propose:approval-rule:NUMBER:*:CITY");
    String id = waiting(rule);
    assertThat(shown(city, get(PAGE))).contains("上收一级审批", "等待期间可以撤回", id + "/withdrawal");
    assertThat(shown(other, get(PAGE))).contains("上收一级审批", id + "/confirmation", id + "/refusal");
    assertThat(shown(county, get(PAGE))).contains("上收一级审批", "由市级以上的人员确认").doesNotContain(id + "/");
    assertThat(answer(other, act(id, "confirmation")).getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(inForce("NUMBER", "*")).isEqualTo("CITY true");
    assertThat(shown(county, get(PAGE))).contains("提出，", "确认", "没有待确认的更改");
    assertThat(recorded(other, "RULE_CHANGED")).isEqualTo("approval-rule:NUMBER:*:CITY");
    assertThat(answer(city, change(rule, "COUNTY", "STATION", "看的是旧规则")).getStatus())
        .isEqualTo(409);
    changed(rule, "CITY", "COUNTY", "恢复原来的规则");
    assertThat(inForce("NUMBER", "*")).isEqualTo("COUNTY true");
  }

  @Test
  void letsNobodyConfirmOrRefuseTheirOwn() throws Exception {
    answer(city, change("MOVE_IN:WORK", "COUNTY", "CITY", "自己不能确认"));
    String id = waiting("MOVE_IN:WORK");
    MockHttpServletResponse own = answer(city, act(id, "confirmation"));
    assertThat(own.getStatus()).isEqualTo(403);
    assertThat(own.getContentAsString()).contains("由另一位市级以上的人员确认");
    assertThat(answer(city, act(id, "refusal").param("reason", "自己不予确认")).getStatus())
        .isEqualTo(403);
    assertThat(recorded(city, "ACCESS_REFUSED")).isEqualTo("approval-rule:MOVE_IN:WORK");
    assertThat(answer(county, act(id, "confirmation")).getStatus()).isEqualTo(403);
    assertThat(answer(other, act(id, "withdrawal")).getStatus()).isEqualTo(403);
    assertThat(answer(city, act(id, "withdrawal")).getStatus()).isEqualTo(302);
    assertThat(shown(other, get(PAGE))).contains("没有生效的更改", "已撤回");
    assertThat(answer(other, act(id, "confirmation")).getStatus()).isEqualTo(409);
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    INSERT INTO registry.rule_proposal
                      (kind, rule, before, after, reason, proposer, status, decided_by, decided)
                    VALUES ('APPROVAL', 'X', 'A', 'B', '一人两手', :one, 'CONFIRMED', :one, now())
                    """)
                .param("one", city.account().value())
                .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void tellsTheProposerWhyAChangeWasRefused() throws Exception {
    answer(city, change("LATE:*", "COUNTY", "ON_THE_SPOT", "补登放到窗口"));
    String id = waiting("LATE:*");
    MockHttpServletResponse tooShort = answer(other, act(id, "refusal").param("reason", "不"));
    assertThat(tooShort.getStatus()).isEqualTo(422);
    assertThat(tooShort.getContentAsString()).contains("role=\"alert\"", "href=\"#reason-" + id);
    assertThat(answer(other, act(id, "refusal").param("reason", "补登须县级把关")).getStatus())
        .isEqualTo(302);
    assertThat(shown(city, get(PAGE))).contains("不予确认", "补登须县级把关");
    assertThat(recorded(other, "RULE_PROPOSED")).isEqualTo("refuse:approval-rule:LATE:*");
    assertThat(inForce("LATE", "*")).isEqualTo("COUNTY true");
  }

  @Test
  void letsOneChangeOfARuleWaitAtATime() throws Exception {
    answer(city, change("BIRTH:ADOPTION", "COUNTY", "CITY", "先提出的更改"));
    MockHttpServletResponse second =
        answer(other, change("BIRTH:ADOPTION", "COUNTY", "STATION", "后提出的更改"));
    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains("已有一项更改在等确认");
    answer(city, act(waiting("BIRTH:ADOPTION"), "withdrawal"));
  }

  @Test
  void confirmsNothingThatIsNoLongerAsItWas() throws Exception {
    answer(city, change("PERMIT:*", "ON_THE_SPOT", "STATION", "居住证要双人"));
    String id = waiting("PERMIT:*");
    jdbc.sql(
            """
            INSERT INTO registry.approval_rule (kind, variant, level, second_person)
            VALUES ('PERMIT', '*', 'COUNTY', true)
            """)
        .update();
    assertThat(answer(other, act(id, "confirmation")).getStatus()).isEqualTo(409);
    assertThat(inForce("PERMIT", "*")).isEqualTo("COUNTY true");
    assertThat(answer(city, act(id, "withdrawal")).getStatus()).isEqualTo(302);
    jdbc.sql("DELETE FROM registry.approval_rule WHERE kind = 'PERMIT'").update();
  }

  @Test
  void letsOneOfTwoWhoConfirmAtTheSameTimeDoIt() throws Exception {
    answer(city, change("SPLIT:*", "STATION", "COUNTY", "两人同时确认"));
    String id = waiting("SPLIT:*");
    Actor third = Townspeople.actor(Role.COUNTY_OFFICER, "3205");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> both =
          List.of(
              () -> answer(other, act(id, "confirmation")).getStatus(),
              () -> answer(third, act(id, "confirmation")).getStatus());
      assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
          .containsExactlyInAnyOrder(302, 409);
    }
    changed("SPLIT:*", "COUNTY", "STATION", "恢复原来的规则");
  }

  @Test
  void setsARuleWhereNoneNamedTheDeclaration() throws Exception {
    String rule = "KINSHIP_END:ADOPTION";
    changed(rule, "ON_THE_SPOT", "STATION", "解除收养要双人");
    assertThat(inForce("KINSHIP_END", "ADOPTION")).isEqualTo("STATION true");
    assertThat(shown(county, get(PAGE))).contains("没有单独规定", "解除收养要双人");
    changed(rule, "STATION", "ON_THE_SPOT", "恢复原来的规则");
  }

  @Test
  void saysWhyAChangeIsIncompleteAndKeepsWhatWasTyped() throws Exception {
    long before = changes();
    for (String[] wrong :
        new String[][] {
          {"BIRTH:ABROAD", "COUNTY", "CITY", "  短 "},
          {"BIRTH:ABROAD", "COUNTY", "COUNTY", "没有不同的地方"},
          {"BIRTH:ABROAD", "COUNTY", "NOBODY", "没有这一级"},
          {"BIRTH:NOTHING", "COUNTY", "CITY", "没有这种情形"}
        }) {
      MockHttpServletResponse answer = answer(city, change(wrong[0], wrong[1], wrong[2], wrong[3]));
      assertThat(answer.getStatus()).as(wrong[3]).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("规则没有更改");
    }
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  void keepsEveryChangeForGood() throws Exception {
    changed("CHANGE:SEX", "COUNTY", "CITY", "留下的一笔");
    changed("CHANGE:SEX", "CITY", "COUNTY", "改回的一笔");
    assertThatThrownBy(
            () -> jdbc.sql("UPDATE registry.approval_rule_change SET reason = '另一个理由'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() ->
            jdbc.sql("UPDATE registry.rule_proposal SET answer = '' WHERE status <> 'WAITING'")
                .update())
        .isInstanceOf(DataAccessException.class);
  }

  /** Proposed by one and confirmed by the other. */
  private void changed(String rule, String seen, String approval, String reason) throws Exception {
    assertThat(answer(city, change(rule, seen, approval, reason)).getStatus()).isEqualTo(302);
    assertThat(answer(other, act(waiting(rule), "confirmation")).getStatus()).isEqualTo(302);
  }

  private String waiting(String rule) {
    return jdbc.sql(
            """
            SELECT id::text FROM registry.rule_proposal
            WHERE kind = 'APPROVAL' AND rule = ? AND status = 'WAITING'
            """)
        .param(rule)
        .query(String.class)
        .single();
  }

  private static MockHttpServletRequestBuilder act(String id, String what) {
    return post(PAGE + "/" + id + "/" + what).with(csrf());
  }

  private static MockHttpServletRequestBuilder change(
      String rule, String seen, String approval, String reason) {
    return post(PAGE)
        .with(csrf())
        .param("rule", rule)
        .param("seen", seen)
        .param("approval", approval)
        .param("reason", reason);
  }

  private long changes() {
    return jdbc.sql("SELECT count(*) FROM registry.approval_rule_change")
        .query(Long.class)
        .single();
  }

  private String inForce(String kind, String variant) {
    return jdbc.sql(
            "SELECT level || ' ' || second_person FROM registry.approval_rule"
                + " WHERE kind = ? AND variant = ?")
        .param(kind)
        .param(variant)
        .query(String.class)
        .single();
  }

  private String recorded(Actor actor, String action) {
    return jdbc.sql(
            "SELECT object FROM audit.entry WHERE account = ? AND action = ? ORDER BY at LIMIT 1")
        .param(actor.account().value())
        .param(action)
        .query(String.class)
        .single();
  }

  private String shown(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = answer(actor, request);
    assertThat(answer.getStatus()).isEqualTo(200);
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
