package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Sex;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class RegisterPagesIntegrationTests {

  private static final String QINGPU = "310118";
  private static final String WUJIANG = "320509";

  @Autowired MockMvc mvc;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;

  private CitizenNumber number = new CitizenNumber("349902199203071132");
  private String person = "";
  private String household = "";

  @BeforeEach
  void enrol() {
    number = unused();
    Enrolment.NewPerson head =
        new Enrolment.NewPerson(
            number,
            "王小龘",
            Sex.MALE,
            number.birthDate(),
            "01",
            "上海市",
            "上海市",
            "20",
            "10",
            "教学人员",
            "02",
            LocalDate.of(2020, 3, 15));
    Enrolment.Enrolled enrolled =
        enrolment
            .enrol(
                List.of(
                    new Enrolment.NewHousehold(
                        "000000386",
                        Household.Kind.FAMILY,
                        new RegionCode("310118003001"),
                        "样例路 7 幢 302 室",
                        0,
                        LocalDate.of(2020, 3, 15),
                        List.of(head))))
            .getFirst();
    person = enrolled.members().getFirst().toString();
    household = enrolled.household().toString();
  }

  @Test
  void masksAPersonAtTheDesk() throws Exception {
    String page = shown(as(officer(QINGPU), get("/desk/persons/" + person)));
    assertThat(page).contains("王*龘", number.windowMask()).doesNotContain("王小龘", number.value());
  }

  @Test
  void answersANumberToProgramsMaskedAndRecordsItOnce() throws Exception {
    Actor officer = officer(QINGPU);
    assertThat(lookUp(officer, "registry.reason.visit", 200))
        .contains("王*龘", number.windowMask(), household)
        .doesNotContain("王小龘", number.value());
    assertThat(recorded(officer, "PERSON_READ")).isEqualTo("registry.reason.visit");
    lookUp(officer, "because", 422);
    lookUp(officer(WUJIANG), "registry.reason.visit", 403);
  }

  private String lookUp(Actor officer, String purpose, int status) throws Exception {
    return mvc.perform(
            as(officer, post("/api/registry/persons/lookup"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"number\":\"%s\",\"purpose\":\"%s\"}".formatted(number.value(), purpose)))
        .andExpect(status().is(status))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void showsInFullForAMinuteAndRecordsTheReason() throws Exception {
    Actor officer = officer(QINGPU);
    mvc.perform(
            as(officer, post("/desk/persons/" + person + "/unmask"))
                .with(csrf())
                .param("reason", "registry.reason.document"))
        .andExpect(status().isOk())
        .andExpect(header().string("Refresh", "60; url=/desk/persons/" + person))
        .andExpect(content().string(org.hamcrest.Matchers.containsString(number.value())));
    assertThat(recorded(officer, "UNMASKED_READ")).isEqualTo("registry.reason.document");
  }

  @Test
  void wantsAReasonToShowInFull() throws Exception {
    mvc.perform(as(officer(QINGPU), post("/desk/persons/" + person + "/unmask")).with(csrf()))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void turnsAwayAnOfficerOfAnotherCountyAndRecordsIt() throws Exception {
    for (String path : List.of("/desk/persons/" + person, "/desk/households/" + household)) {
      Actor stranger = officer(WUJIANG);
      mvc.perform(as(stranger, get(path))).andExpect(status().isForbidden());
      assertThat(recorded(stranger, "ACCESS_REFUSED")).isEqualTo("registry.purpose.desk");
    }
  }

  @Test
  void findsByNumberWithAPurposeAndWithoutLeavingItInTheAddress() throws Exception {
    mvc.perform(
            as(officer(QINGPU), post("/desk/persons/search"))
                .with(csrf())
                .param("number", " " + number.value().toLowerCase(Locale.ROOT))
                .param("purpose", "registry.reason.visit"))
        .andExpect(redirectedUrl("/desk/persons/" + person));
  }

  @Test
  void saysWhatIsWrongWithASearch() throws Exception {
    for (String typed : List.of("", "1", number.value(), "\u0000", "3".repeat(3000))) {
      String page =
          shown(
              as(officer(QINGPU), post("/desk/persons/search"))
                  .with(csrf())
                  .param("number", typed)
                  .param("purpose", ""));
      assertThat(page).contains("role=\"alert\"").doesNotContain(number.value());
    }
  }

  @Test
  void answersWrongDaysAndUnknownIdsWithoutFailing() throws Exception {
    Actor officer = officer(QINGPU);
    for (String day : List.of("x", "2026-02-30", "9999-01-01", "-1")) {
      mvc.perform(as(officer, get("/desk/persons/" + person)).param("on", day))
          .andExpect(status().isUnprocessableContent());
    }
    mvc.perform(as(officer, get("/desk/households/" + PersonId.next())))
        .andExpect(status().isNotFound());
    mvc.perform(as(officer, get("/desk/persons/" + PersonId.next())))
        .andExpect(status().isForbidden());
    mvc.perform(as(officer, get("/desk/persons/1"))).andExpect(status().is4xxClientError());
  }

  @Test
  void showsAndPrintsTheOwnBook() throws Exception {
    Actor resident =
        new Actor(
            AccountId.next(),
            Set.of(Role.RESIDENT),
            new RegionCode(QINGPU),
            Optional.of(PersonId.of(person)));
    assertThat(shown(as(resident, get("/me/household")))).contains("王小龘", "样例路 7 幢 302 室");
    if (BookFont.installed().findAny().isPresent()) {
      mvc.perform(as(resident, get("/me/household/book.pdf")))
          .andExpect(status().isOk())
          .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    }
    assertThat(recorded(resident, "HOUSEHOLD_READ")).isEqualTo("registry.purpose.own");
  }

  @Test
  void showsAHouseholdOfTheJurisdictionMasked() throws Exception {
    assertThat(shown(as(officer(QINGPU), get("/desk/households/" + household))))
        .contains("王*龘", "样例路", "***")
        .doesNotContain("302 室");
  }

  private String shown(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static MockHttpServletRequestBuilder as(
      Actor actor, MockHttpServletRequestBuilder request) {
    return request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE);
  }

  private static Actor officer(String county) {
    return new Actor(
        AccountId.next(), Set.of(Role.WINDOW_OFFICER), new RegionCode(county), Optional.empty());
  }

  private String recorded(Actor actor, String action) {
    return jdbc.sql(
            "SELECT DISTINCT purpose FROM audit.entry WHERE account = ? AND action = ? LIMIT 1")
        .param(actor.account().value())
        .param(action)
        .query(String.class)
        .single();
  }

  /** A synthetic number the register does not hold yet. */
  private CitizenNumber unused() {
    int held = jdbc.sql("SELECT count(*) FROM registry.person").query(Integer.class).single();
    String body =
        "349998%tY%<tm%<td%03d"
            .formatted(LocalDate.of(1950, 1, 1).plusDays(held / 400), (held % 400) * 2 + 1);
    return "0123456789X"
        .chars()
        .mapToObj(check -> CitizenNumber.parse(body + (char) check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
