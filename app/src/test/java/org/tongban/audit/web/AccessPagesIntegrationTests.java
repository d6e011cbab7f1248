package org.tongban.audit.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.audit.OwnTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class AccessPagesIntegrationTests {

  @Autowired MockMvc web;
  @Autowired AuditTrail trail;
  @Autowired OwnTrail own;
  @Autowired TransactionTemplate transactions;
  final SignIns signIns;
  final PersonId person = PersonId.next();
  final Actor resident;

  AccessPagesIntegrationTests(@Autowired SignIns signIns) {
    this.signIns = signIns;
    resident = signIns.resident("310118", person);
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
        own.groups(resident, false, Optional.empty()).groups().getFirst().newest().toString();
    for (String path : List.of("/me/access", "/me/access?all=true", "/me/access/" + id)) {
      ask(path, language)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("=why()")))
          .andExpect(content().string(containsString("lang=\"" + language + "\"")));
    }
  }

  @Test
  void showsOfficeAndReasonWithoutNamesAndTheOwnReadingOnlyWhenAsked() throws Exception {
    ask("/me/access?all=true", "zh-CN").andExpect(content().string(containsString("您自己")));
    ask("/me/access", "zh-CN")
        .andExpect(content().string(containsString("窗口人员")))
        .andExpect(content().string(containsString("1 次")))
        .andExpect(content().string(not(containsString("您自己"))))
        .andExpect(content().string(not(containsString("person:read"))));
  }

  @Test
  void saysWhenNobodyHasLooked() throws Exception {
    Actor unseen = signIns.resident("310118", PersonId.next());
    web.perform(get("/me/access").with(signIns.as(unseen)).header("Accept-Language", "zh-CN"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("还没有别的单位或个人查看过您的信息")));
  }

  @Test
  void refusesMarksAndGroupsThatMakeNoSense() throws Exception {
    ask("/me/access?after=x", "zh-CN").andExpect(status().isUnprocessableContent());
    ask("/me/access/" + PersonId.next(), "zh-CN").andExpect(status().isNotFound());
  }

  private ResultActions ask(String path, String language) throws Exception {
    return web.perform(
        get(java.net.URI.create(path))
            .with(signIns.as(resident))
            .header("Accept-Language", language));
  }
}
