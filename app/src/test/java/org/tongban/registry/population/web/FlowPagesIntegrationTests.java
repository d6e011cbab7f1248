package org.tongban.registry.population.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.population.FlowAlarm;
import org.tongban.registry.population.FlowAlarms;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class FlowPagesIntegrationTests {

  @Autowired MockMvc mvc;
  @Autowired FlowAlarms alarms;
  @Autowired JdbcClient jdbc;

  private final Actor officer = officer("310118");
  private UUID alarm = new UUID(0, 0);

  @BeforeEach
  void raise() {
    alarm =
        jdbc.sql(
                """
                INSERT INTO registry.flow_alarm
                  (kind, town, week, observed, expected, probability, places)
                SELECT 'MOVED_IN', '310118003',
                  coalesce(max(week), date '1990-01-01') + 7, 40, 7.5, 0.0001,
                  '[{"community":"310118003001","moves":31,"usual":2.5}]'
                FROM registry.flow_alarm WHERE town = '310118003' AND week < date '2000-01-01'
                RETURNING id
                """)
            .query(UUID.class)
            .single();
  }

  @Test
  void goesFromOpenThroughSeenToClosedAndTellsTheTrail() throws Exception {
    assertThat(shown("OPEN")).contains(alarm.toString(), "实际 40 人", "31 人");
    mvc.perform(decision(officer, "SEEN", "")).andExpect(redirectedUrl("/office/flows"));
    assertThat(shown("OPEN")).doesNotContain(alarm.toString());
    assertThat(shown("SEEN")).contains(alarm.toString());
    mvc.perform(decision(officer, "CLOSED", " 新小区交付 ")).andExpect(status().is3xxRedirection());
    assertThat(shown("CLOSED")).contains("新小区交付").doesNotContain("/office/flows/" + alarm);
    assertThat(
            jdbc.sql(
                    """
                    SELECT object FROM audit.entry
                    WHERE account = ? AND action = 'FLOW_DECIDED' ORDER BY at
                    """)
                .param(officer.account().value())
                .query(String.class)
                .list())
        .containsExactly("flow-alarm:" + alarm + ":SEEN", "flow-alarm:" + alarm + ":CLOSED");
  }

  @Test
  void closesNothingWithoutAReasonNorTwice() throws Exception {
    for (String reason : new String[] {"", "  ", "由".repeat(201)}) {
      mvc.perform(decision(officer, "CLOSED", reason)).andExpect(status().isUnprocessableContent());
    }
    for (String state : new String[] {"OPEN", "", "OTHER"}) {
      mvc.perform(decision(officer, state, "理由")).andExpect(status().isUnprocessableContent());
    }
    assertThat(state()).isEqualTo("OPEN");
    mvc.perform(decision(officer, "CLOSED", "核实无误")).andExpect(status().is3xxRedirection());
    mvc.perform(decision(officer, "CLOSED", "再来一次")).andExpect(status().isConflict());
    mvc.perform(decision(officer, "SEEN", "")).andExpect(status().isConflict());
    assertThat(decided()).isOne();
  }

  @Test
  void keepsAlarmsOfOtherPlacesToThose() throws Exception {
    Actor stranger = officer("320509");
    assertThat(alarms.list(stranger.jurisdiction(), FlowAlarm.State.OPEN))
        .noneMatch(one -> one.id().equals(alarm));
    mvc.perform(decision(stranger, "CLOSED", "越权")).andExpect(status().isConflict());
    assertThat(state()).isEqualTo("OPEN");
    assertThat(decided()).isZero();
  }

  @Test
  void looksAgainWithoutTouchingWhatWasDecided() throws Exception {
    mvc.perform(decision(officer, "SEEN", "已联系街道")).andExpect(status().is3xxRedirection());
    mvc.perform(as(officer, post("/office/flows/examine").with(csrf())))
        .andExpect(redirectedUrl("/office/flows"));
    assertThat(state()).isEqualTo("SEEN");
  }

  private String state() {
    return jdbc.sql("SELECT state FROM registry.flow_alarm WHERE id = ?")
        .param(alarm)
        .query(String.class)
        .single();
  }

  private int decided() {
    return jdbc.sql(
            """
            SELECT count(*) FROM audit.entry
            WHERE action = 'FLOW_DECIDED' AND object LIKE ?
            """)
        .param("flow-alarm:" + alarm + "%")
        .query(Integer.class)
        .single();
  }

  private MockHttpServletRequestBuilder decision(Actor actor, String state, String reason) {
    return as(
        actor,
        post("/office/flows/" + alarm).with(csrf()).param("state", state).param("reason", reason));
  }

  private String shown(String state) throws Exception {
    return mvc.perform(as(officer, get("/office/flows").param("state", state)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static Actor officer(String region) {
    return new Actor(
        AccountId.next(), Set.of(Role.COUNTY_OFFICER), new RegionCode(region), Optional.empty());
  }

  private static MockHttpServletRequestBuilder as(
      Actor actor, MockHttpServletRequestBuilder request) {
    return request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE);
  }
}
