package org.tongban.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.audit.Tracing;
import org.tongban.audit.TrailQuery;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class AuditPagesIntegrationTests {

  @Autowired MockMvc web;
  final SignIns signIns;
  final Actor auditor;
  @Autowired AuditTrail trail;
  @Autowired Tracing tracing;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  final PersonId person = PersonId.next();

  AuditPagesIntegrationTests(@Autowired SignIns signIns) {
    this.signIns = signIns;
    auditor = signIns.staff("320509", Role.AUDITOR);
  }

  @BeforeEach
  void officerReadsThePerson() {
    Actor officer = signIns.staff("320509", Role.WINDOW_OFFICER);
    AuditEntry entry =
        new AuditEntry(
            AuditAction.PERSON_READ, officer, List.of(person), null, "=why()", "person:read");
    transactions.executeWithoutResult(_ -> trail.record(entry));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW", "en"})
  void drawsEveryPageInEveryLanguage(String language) throws Exception {
    String id =
        tracing.search(auditor, TrailQuery.about(person)).entries().getLast().id().toString();
    for (String path :
        List.of(
            "/audit",
            "/audit/entries",
            "/audit/entries?person=" + person,
            "/audit/entries/" + id)) {
      web.perform(
              get(java.net.URI.create(path))
                  .with(signIns.as(auditor))
                  .header("Accept-Language", language))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("lang=\"" + language + "\"")));
    }
    web.perform(
            post("/audit/check")
                .with(signIns.as(auditor))
                .with(csrf())
                .header("Accept-Language", language))
        .andExpect(status().isOk());
  }

  @Test
  void leadsFromAPersonIdToTheEntriesAboutThem() throws Exception {
    web.perform(
            post("/audit/person")
                .with(signIns.as(auditor))
                .with(csrf())
                .param("who", person.toString()))
        .andExpect(redirectedUrl("/audit/entries?person=" + person));
    web.perform(post("/audit/person").with(signIns.as(auditor)).with(csrf()).param("who", "nobody"))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void recordsThatTheTrailWasChecked() throws Exception {
    web.perform(post("/audit/check").with(signIns.as(auditor)).with(csrf()))
        .andExpect(status().isOk());
    assertThat(
            jdbc.sql("SELECT action || ' ' || object FROM audit.entry WHERE account = ?")
                .param(auditor.account().value())
                .query(String.class)
                .list())
        .contains("TRAIL_READ trail check");
  }

  @Test
  void exportsOnlyForAReasonAndWithoutFormulas() throws Exception {
    web.perform(
            post("/audit/export")
                .with(signIns.as(auditor))
                .with(csrf())
                .param("person", person.toString())
                .param("reason", "季度抽查"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(",'=why(),")));
    web.perform(
            post("/audit/export")
                .with(signIns.as(auditor))
                .with(csrf())
                .param("person", person.toString()))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void refusesConditionsThatMakeNoSense() throws Exception {
    for (String query :
        List.of("from=2026-13-01", "person=1", "before=x", "action=NONE", "from=-99-01-01")) {
      web.perform(get(java.net.URI.create("/audit/entries?" + query)).with(signIns.as(auditor)))
          .andExpect(status().isUnprocessableContent());
    }
  }
}
