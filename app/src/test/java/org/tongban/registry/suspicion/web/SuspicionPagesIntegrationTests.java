package org.tongban.registry.suspicion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.suspicion.Suspicions;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class SuspicionPagesIntegrationTests {

  private static final String RULES = "/office/suspicions/rules";

  @Autowired MockMvc mvc;
  @Autowired Suspicions suspicions;
  @Autowired JdbcClient jdbc;

  @Test
  void findsNothingNewInTheSecondRunOverTheSameRegister() {
    suspicions.examineAll();
    long kept = flags();
    suspicions.examineAll();
    assertThat(suspicions.examineNew()).isNotNegative();
    assertThat(flags()).isEqualTo(kept);
  }

  @Test
  void laysAFlagBeforeAPersonWhoDecidesWithAReason() throws Exception {
    UUID flag = flag("310118003001");
    String path = "/office/suspicions/" + flag;
    assertThat(shown(get("/office/suspicions"), "310118")).contains("挤户", "5 个非亲属");
    assertThat(shown(get(path), "310118")).contains("为什么可疑", "核查结论");
    mvc.perform(as(decision(path, ""), "310118")).andExpect(status().isUnprocessableContent());
    mvc.perform(as(decision(path, "上门核实"), "310118")).andExpect(status().is3xxRedirection());
    mvc.perform(as(decision(path, "再来一次"), "310118")).andExpect(status().isConflict());
    assertThat(shown(get(path), "310118")).contains("上门核实", "不属实");
  }

  @Test
  void hidesFlagsOfOtherPlaces() throws Exception {
    UUID flag = flag("310118003001");
    mvc.perform(as(get("/office/suspicions/" + flag), "320509")).andExpect(status().isNotFound());
    assertThat(shown(get("/office/suspicions"), "650102")).contains("没有符合条件的疑点");
  }

  @Test
  void showsRulesAndKeepsEveryChangeWithItsReasonAndBothOfficials() throws Exception {
    assertThat(shown(get(RULES), "31")).contains("多少天之内", "为什么改", "没有待确认的更改");
    changed("3", "测试记录");
    assertThat(shown(get(RULES), "31")).contains("测试记录", "提出，");
    changed("2", "恢复原来的值");
    mvc.perform(as(change("NaN", "不是数字"), "31")).andExpect(status().isUnprocessableContent());
    mvc.perform(as(change("3", " "), "31")).andExpect(status().isUnprocessableContent());
    mvc.perform(as(change("15.5", "只差半个也要看得见"), "31"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"15.5\"")))
        .andExpect(content().string(containsString("value=\"只差半个也要看得见\"")));
    mvc.perform(as(change("2", "和现在一样"), "31"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#REUSED_DOCUMENT-persons\"")));
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry e JOIN registry.rule_setting s
                      ON s.reason = '测试记录' AND s.confirmed_by = e.account
                      AND s.changed_by <> s.confirmed_by
                    WHERE action = 'RULE_CHANGED'
                      AND object = 'suspicion-rule:REUSED_DOCUMENT:persons:3.0'
                    """)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void letsAnotherOfficialRefuseAValueWithAReason() throws Exception {
    mvc.perform(as(change("5", "门槛放宽"), "31")).andExpect(status().is3xxRedirection());
    String path = RULES + "/" + waiting();
    assertThat(shown(get(RULES), "31")).contains("门槛放宽", "不予确认");
    mvc.perform(as(post(path + "/refusal").with(csrf()).param("reason", "不"), "31"))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(as(post(path + "/refusal").with(csrf()).param("reason", "放宽没有依据"), "31"))
        .andExpect(status().is3xxRedirection());
    assertThat(shown(get(RULES), "31")).contains("放宽没有依据", "没有生效的更改");
    mvc.perform(as(post(path + "/confirmation").with(csrf()), "31"))
        .andExpect(status().isConflict());
    mvc.perform(as(post(path + "/withdrawal").with(csrf()), "31")).andExpect(status().isConflict());
  }

  @Test
  void letsNoCountyChangeARuleForAll() throws Exception {
    long before = settings();
    for (String county : new String[] {"310118", "310118003"}) {
      mvc.perform(as(change("9", "越权修改"), county))
          .andExpect(status().isForbidden())
          .andExpect(content().string(containsString("只能由市级以上的人员更改")));
    }
    assertThat(settings()).isEqualTo(before);
    assertThat(shown(get(RULES), "310118")).contains("由两位市级以上的人员修改").doesNotContain("为什么改");
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry WHERE action = 'ACCESS_REFUSED'
                      AND object = 'suspicion-rule:REUSED_DOCUMENT:persons'
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  /** Each request is of an account of its own, so the second is never the proposer. */
  private void changed(String value, String reason) throws Exception {
    mvc.perform(as(change(value, reason), "31")).andExpect(status().is3xxRedirection());
    mvc.perform(as(post(RULES + "/" + waiting() + "/confirmation").with(csrf()), "31"))
        .andExpect(status().is3xxRedirection());
  }

  private String waiting() {
    return jdbc.sql(
            """
            SELECT id::text FROM registry.rule_proposal
            WHERE kind = 'SUSPICION' AND status = 'WAITING'
            """)
        .query(String.class)
        .single();
  }

  private static MockHttpServletRequestBuilder change(String value, String reason) {
    return post(RULES)
        .with(csrf())
        .param("rule", "REUSED_DOCUMENT")
        .param("name", "persons")
        .param("value", value)
        .param("reason", reason);
  }

  private long settings() {
    return jdbc.sql("SELECT count(*) FROM registry.rule_setting").query(Long.class).single();
  }

  private UUID flag(String community) {
    return jdbc.sql(
            """
            INSERT INTO registry.flag (kind, matter, community, score, persons, events, facts)
            SELECT 'CROWDED_HOME', gen_random_uuid()::text, ?, 1, ARRAY[id], '{}',
              '[{"key":"arrivals","values":["5","2026-01-01","2026-03-01"]}]'
            FROM registry.person LIMIT 1 RETURNING id
            """)
        .param(community)
        .query(UUID.class)
        .single();
  }

  private long flags() {
    return jdbc.sql("SELECT count(*) FROM registry.flag WHERE events <> '{}'")
        .query(Long.class)
        .single();
  }

  private static MockHttpServletRequestBuilder decision(String path, String reason) {
    return post(path + "/decision")
        .with(csrf())
        .param("seen", "OPEN")
        .param("state", "UNFOUNDED")
        .param("reason", reason);
  }

  private String shown(MockHttpServletRequestBuilder request, String region) throws Exception {
    return mvc.perform(as(request, region))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static MockHttpServletRequestBuilder as(
      MockHttpServletRequestBuilder request, String region) {
    return request
        .requestAttr(
            "tongban.actor",
            new Actor(
                AccountId.next(),
                Set.of(Role.COUNTY_OFFICER),
                new RegionCode(region),
                Optional.empty()))
        .locale(Locale.SIMPLIFIED_CHINESE);
  }
}
