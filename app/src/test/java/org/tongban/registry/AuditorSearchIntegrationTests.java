package org.tongban.registry;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tongban.identity.Accounts;
import org.tongban.identity.NewStaff;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** An auditor starts from a citizen number, or from an official's login name. */
@IntegrationTest
class AuditorSearchIntegrationTests {

  private static final RegionCode WUJIANG = new RegionCode("320509");

  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Enrolment enrolment;
  @Autowired Register register;

  private final Enrolment.NewPerson resident = City.person("王𠮷", "02", City.SINCE);
  private final String login = "t-" + UUID.randomUUID().toString().substring(0, 18);
  private PersonId person = PersonId.next();
  private AccountId official = AccountId.next();

  @BeforeEach
  void officialReadsTheResident() {
    person =
        enrolment
            .enrol(List.of(City.newHousehold(City.WUJIANG, City.SINCE, List.of(resident))))
            .getFirst()
            .members()
            .getFirst();
    Set<Role> roles = Set.of(Role.WINDOW_OFFICER);
    official =
        accounts.openStaff(
            Actor.system(WUJIANG),
            new NewStaff(login, SignIns.PASSWORD, SignIns.SECRET, "窗口甲", WUJIANG, roles, false));
    register.person(
        person,
        AsOf.on(LocalDate.of(2026, 11, 20)),
        new Reading(new Actor(official, roles, WUJIANG, Optional.empty()), null, "核对地址"));
  }

  @Test
  void findsWhoSawThePersonWithTheNumberAndWhy() throws Exception {
    Actor auditor = signIns.staff("320509", Role.AUDITOR);
    String entries = "/audit/entries?person=" + person;
    ask(auditor, "/audit/person", resident.number().value()).andExpect(redirectedUrl(entries));
    show(auditor, entries)
        .andExpect(content().string(containsString("窗口甲")))
        .andExpect(content().string(containsString("核对地址")))
        .andExpect(content().string(not(containsString(resident.number().value()))));
    ask(auditor, "/audit/person", City.number().value())
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void findsWhatTheOfficialWithTheLoginNameSaw() throws Exception {
    Actor auditor = signIns.staff("320509", Role.AUDITOR);
    String entries = "/audit/entries?account=" + official;
    ask(auditor, "/audit/official", login).andExpect(redirectedUrl(entries));
    show(auditor, entries).andExpect(content().string(containsString("核对地址")));
  }

  @Test
  void tellsAnAuditorFromElsewhereNothing() throws Exception {
    Actor auditor = signIns.staff("310118", Role.AUDITOR);
    ask(auditor, "/audit/official", login).andExpect(status().isUnprocessableContent());
    show(auditor, "/audit/entries?person=" + person)
        .andExpect(content().string(not(containsString("核对地址"))));
  }

  private ResultActions ask(Actor auditor, String path, String who) throws Exception {
    return web.perform(post(path).with(signIns.as(auditor)).with(csrf()).param("who", who));
  }

  private ResultActions show(Actor auditor, String address) throws Exception {
    return web.perform(
            get(java.net.URI.create(address))
                .with(signIns.as(auditor))
                .header("Accept-Language", "zh-CN"))
        .andExpect(status().isOk());
  }
}
