package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Sex;
import org.tongban.testing.IntegrationTest;

/** From an address to who is registered there, at the desk. */
@IntegrationTest
class DwellingPagesIntegrationTests {

  private static final String NUMBER = "000066001";

  @Autowired MockMvc mvc;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;

  private final Actor officer = Townspeople.officer("310118");
  private UUID household = new UUID(0, 0);

  @BeforeEach
  void enrol() {
    if (Townspeople.enrolled(jdbc, NUMBER) == 0) {
      enrolment.enrol(
          List.of(
              new Enrolment.NewHousehold(
                  NUMBER,
                  Household.Kind.FAMILY,
                  new RegionCode("310118003001"),
                  "望湖里 88 弄 5 号",
                  0,
                  Townspeople.SINCE,
                  List.of(
                      Townspeople.person("司徒望舒", "02", Sex.MALE),
                      Townspeople.person("司徒清和", "20", Sex.MALE)))));
    }
    household =
        jdbc.sql("SELECT household FROM registry.household_version WHERE number = ?")
            .param(NUMBER)
            .query(UUID.class)
            .single();
  }

  @Test
  void findsWhoLivesAtAPartOfAnAddress() throws Exception {
    for (String typed : List.of("望湖里", "望湖里 88 弄", "湖里88弄5号")) {
      assertThat(found(officer, typed)).as(typed).contains("司*舒", "司*和").doesNotContain("望舒");
    }
    assertThat(found(officer, "望湖里 89 弄")).doesNotContain("司*舒");
    assertThat(found(Townspeople.officer("320509"), "望湖里")).doesNotContain("司*舒");
  }

  @Test
  void leadsFromTheHouseholdToItsDwelling() throws Exception {
    assertThat(answer(officer, get("/desk/households/" + household)).getContentAsString())
        .contains("/desk/dwellings/" + dwelling());
    MockHttpServletResponse page = answer(officer, get(path()));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains(NUMBER, "望湖里", "***", "/desk/households/" + household)
        .doesNotContain("88 弄 5 号");
    assertThat(
            jdbc.sql(
                    """
                    SELECT cardinality(subjects) FROM audit.entry
                    WHERE account = ? AND action = 'HOUSEHOLD_READ' AND object = ?
                    """)
                .params(officer.account().value(), "dwelling:" + dwelling())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void knowsADwellingFromItsFirstDayOn() throws Exception {
    assertThat(answer(officer, get(path() + "?on=2020-03-15")).getContentAsString())
        .contains(NUMBER);
    assertThat(answer(officer, get(path() + "?on=2020-03-14")).getStatus()).isEqualTo(404);
    assertThat(answer(officer, get("/desk/dwellings/" + UUID.randomUUID())).getStatus())
        .isEqualTo(404);
  }

  @Test
  void refusesADwellingOfAnotherCountyAndRecordsThat() throws Exception {
    Actor stranger = Townspeople.officer("320509");
    MockHttpServletResponse page = answer(stranger, get(path()));
    assertThat(page.getStatus()).isEqualTo(403);
    assertThat(page.getContentAsString()).doesNotContain(NUMBER, "望湖里");
    assertThat(
            jdbc.sql(
                    """
                    SELECT object FROM audit.entry
                    WHERE account = ? AND action = 'ACCESS_REFUSED'
                    """)
                .param(stranger.account().value())
                .query(String.class)
                .list())
        .contains("dwelling:" + dwelling());
  }

  private UUID dwelling() {
    return jdbc.sql("SELECT dwelling FROM registry.household_version WHERE household = ?")
        .param(household)
        .query(UUID.class)
        .single();
  }

  private String path() {
    return "/desk/dwellings/" + dwelling();
  }

  private String found(Actor actor, String address) throws Exception {
    MockHttpServletResponse page =
        answer(
            actor,
            post("/desk/persons/search")
                .with(csrf())
                .param("address", address)
                .param("purpose", "registry.reason.visit"));
    assertThat(page.getStatus()).isEqualTo(200);
    return page.getContentAsString();
  }

  private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(
            request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE))
        .andReturn()
        .getResponse();
  }
}
