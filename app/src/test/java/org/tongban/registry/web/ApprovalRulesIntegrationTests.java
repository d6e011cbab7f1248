package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
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

  @Test
  void showsACountyWhoApprovesWhatAndOffersItNoChange() throws Exception {
    assertThat(shown(county, get(PAGE)))
        .contains("国（境）外出生", "县级公安机关", "民族", "市级公安机关", "随系统带来")
        .doesNotContain("选这一项", "action=\"/office/approvals\"");
    assertThat(shown(county, get(PAGE + "?rule=BIRTH:ABROAD"))).doesNotContain("更改规则");
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
  void changesARuleWithItsReasonAndKeepsHowItWas() throws Exception {
    String rule = "NUMBER:*";
    assertThat(shown(city, get(PAGE + "?rule=" + rule))).contains("更改规则", "value=\"COUNTY\"");
    assertThat(answer(city, change(rule, "COUNTY", "CITY", "上收一级审批")).getRedirectedUrl())
        .isEqualTo(PAGE);
    assertThat(shown(county, get(PAGE))).contains("上收一级审批", "最近的更改");
    assertThat(recorded(city, "RULE_CHANGED")).isEqualTo("approval-rule:NUMBER:*:CITY");
    assertThat(answer(city, change(rule, "COUNTY", "STATION", "看的是旧规则")).getStatus())
        .isEqualTo(409);
    assertThat(answer(city, change(rule, "CITY", "COUNTY", "恢复原来的规则")).getStatus()).isEqualTo(302);
    assertThat(inForce("NUMBER", "*")).isEqualTo("COUNTY true");
  }

  @Test
  void setsARuleWhereNoneNamedTheDeclaration() throws Exception {
    String rule = "KINSHIP_END:ADOPTION";
    assertThat(answer(city, change(rule, "ON_THE_SPOT", "STATION", "解除收养要双人")).getStatus())
        .isEqualTo(302);
    assertThat(inForce("KINSHIP_END", "ADOPTION")).isEqualTo("STATION true");
    assertThat(shown(county, get(PAGE))).contains("没有单独规定", "解除收养要双人");
    answer(city, change(rule, "STATION", "ON_THE_SPOT", "恢复原来的规则"));
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
    answer(city, change("LATE:*", "COUNTY", "CITY", "留下的一笔"));
    answer(city, change("LATE:*", "CITY", "COUNTY", "改回的一笔"));
    assertThatThrownBy(
            () -> jdbc.sql("UPDATE registry.approval_rule_change SET reason = '另一个理由'").update())
        .isInstanceOf(DataAccessException.class);
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
