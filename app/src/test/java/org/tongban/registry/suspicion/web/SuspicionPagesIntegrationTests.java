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
  void showsRulesAndKeepsEveryChangeWithItsReason() throws Exception {
    assertThat(shown(get("/office/suspicions/rules"), "31")).contains("多少天之内", "为什么改");
    mvc.perform(as(change("2", "测试记录"), "31")).andExpect(status().is3xxRedirection());
    assertThat(shown(get("/office/suspicions/rules"), "31")).contains("测试记录");
    mvc.perform(as(change("NaN", "测试"), "31")).andExpect(status().isUnprocessableContent());
    mvc.perform(as(change("2", " "), "31")).andExpect(status().isUnprocessableContent());
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry
                    WHERE action = 'RULE_CHANGED' AND object = 'suspicion-rule:REUSED_DOCUMENT:persons:2.0'
                      AND account = (SELECT changed_by FROM registry.rule_setting
                                     WHERE reason = '测试记录' ORDER BY changed_at DESC LIMIT 1)
                    """)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void letsNoCountyChangeARuleForAll() throws Exception {
    long before = settings();
    for (String county : new String[] {"310118", "310118003"}) {
      mvc.perform(as(change("9", "越权修改"), county))
          .andExpect(status().isForbidden())
          .andExpect(content().string(containsString("只能由市级以上的人员修改")));
    }
    assertThat(settings()).isEqualTo(before);
    assertThat(shown(get("/office/suspicions/rules"), "310118"))
        .contains("由市级以上的人员修改")
        .doesNotContain("为什么改");
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry WHERE action = 'ACCESS_REFUSED'
                      AND object = 'suspicion-rule:REUSED_DOCUMENT'
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private static MockHttpServletRequestBuilder change(String value, String reason) {
    return post("/office/suspicions/rules")
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
