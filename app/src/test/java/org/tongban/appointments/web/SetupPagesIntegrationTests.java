package org.tongban.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.appointments.Appointments;
import org.tongban.appointments.Booking;
import org.tongban.appointments.Hall;
import org.tongban.appointments.Place;
import org.tongban.appointments.PlaceSetup;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** The county's set-up, the list of a day and the figures. */
@IntegrationTest
class SetupPagesIntegrationTests {

  @Autowired MockMvc mvc;
  @Autowired SignIns signIns;
  @Autowired Appointments appointments;
  @Autowired PlaceSetup setup;
  @Autowired JdbcClient jdbc;

  private Place place = Hall.unopened(1);
  private LocalDate day = LocalDate.MIN;
  private Actor county = Hall.official();

  @BeforeEach
  void open() {
    place = Hall.open(setup, 2);
    day = Hall.day(appointments, place);
    county = signIns.staff("310151", Role.COUNTY_OFFICER);
  }

  @Test
  void opensAPlaceAndGivesItHours() throws Exception {
    String name = "新设服务点 " + UUID.randomUUID().toString().substring(0, 8);
    String path = redirected(basics(post("/office/visits/new"), name).param("reason", "新设便民服务点"));
    assertThat(page(get(path))).contains(name, "还没有开放时段");

    String checked = page(hours(post(path + "/check"), "09:00", "11:00"));
    assertThat(checked).contains("09:00–11:00", "没有预约受影响", "确认更改");
    assertThat(redirected(hours(post(path), "09:00", "11:00").param("reason", "按人手排班")))
        .isEqualTo(path);
    assertThat(page(get(path))).contains("09:00–11:00", "按人手排班");
  }

  @Test
  void keepsWhatWasTypedWhenAChangeCannotBe() throws Exception {
    MockHttpServletResponse overlapping =
        answer(hours(post(office() + "/check"), "23:00", "23:30"));
    assertThat(overlapping.getStatus()).isEqualTo(422);
    assertThat(overlapping.getContentAsString()).contains("重叠", "23:30");

    MockHttpServletResponse unreasoned = answer(closing(post(office())).param("reason", "无"));
    assertThat(unreasoned.getStatus()).isEqualTo(422);
    assertThat(unreasoned.getContentAsString()).contains("请写明原因", "确认更改");

    MockHttpServletResponse unnamed =
        answer(basics(post("/office/visits/new"), "").param("reason", "新设便民服务点"));
    assertThat(unnamed.getStatus()).isEqualTo(422);
    assertThat(unnamed.getContentAsString()).contains("2 到 60 个字", "测试路 9 号");
  }

  @Test
  void listsWhomAChangeConcernsBeforeItIsMade() throws Exception {
    Booking booked = appointments.book(Hall.resident(), Hall.wish(place, day, 9));

    assertThat(page(closing(post(office() + "/check")))).contains("受影响的预约（1 个）", "09:00–09:30");
    redirected(closing(post(office())).param("reason", "线路检修停办"));

    assertThat(
            jdbc.sql("SELECT state FROM appointments.booking WHERE id = ?")
                .param(booked.id())
                .query((row, _) -> row.getString(1))
                .single())
        .isEqualTo("DISPLACED");
    assertThat(page(get(office()))).contains("1 个预约因此失效");
  }

  @Test
  void showsTheDaysListWithMaskedNamesAndRecordsIt() throws Exception {
    UUID person =
        jdbc.sql("SELECT person_id FROM identity.account WHERE person_id IS NOT NULL LIMIT 1")
            .query(UUID.class)
            .single();
    Actor resident = Hall.resident(new PersonId(person));
    appointments.book(resident, Hall.wish(place, day, 9));
    String list = "/desk/visits/" + place.id() + "/day";

    assertThat(page(get(list).param("day", day.toString()))).contains("09:00–09:30", "*");
    assertThat(
            answer(
                    post(list + "/export.csv")
                        .param("day", day.toString())
                        .param("reason", "核对到场人数"))
                .getContentAsString())
        .contains("09:00–09:30", "*");
    assertThat(
            jdbc.sql(
                    """
                    SELECT action FROM audit.entry WHERE account = ? AND ? = ANY (subjects)
                    """)
                .params(county.account().value(), person)
                .query((row, _) -> row.getString(1))
                .list())
        .contains("APPOINTMENT_READ", "PERSON_READ", "PERSONS_EXPORTED");
    assertThat(
            answer(post(list + "/export.csv").param("day", day.toString()).param("reason", ""))
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void countsWhatHappenedByPlaceAndDay() throws Exception {
    for (int i = 0; i < 2; i++) {
      appointments.book(Hall.resident(), Hall.wish(place, day, 9));
    }
    jdbc.sql("UPDATE appointments.booking SET state = 'MISSED' WHERE place = ? AND seat = 1")
        .param(place.id())
        .update();
    String figures =
        page(
            get("/office/visits/figures")
                .param("from", day.toString())
                .param("to", day.toString()));

    assertThat(figures).contains(place.name(), "1 (50%)", "怎么算的");
    assertThat(
            answer(
                    get("/office/visits/figures/export.csv")
                        .param("from", day.toString())
                        .param("to", day.toString()))
                .getContentAsString())
        .contains(place.name());
    assertThat(
            answer(
                    get("/office/visits/figures")
                        .param("from", "2026-02-01")
                        .param("to", "2026-01-01"))
                .getStatus())
        .isEqualTo(422);
  }

  private static MockHttpServletRequestBuilder basics(
      MockHttpServletRequestBuilder request, String name) {
    return request
        .param("act", "basics")
        .param("name", name)
        .param("address", "测试路 9 号")
        .param("region", "310151001")
        .param("slot", "20")
        .param("per", "1")
        .param("madeup", "5")
        .param("ahead", "14")
        .param("cancel", "2")
        .param("within", "90")
        .param("times", "3")
        .param("wait", "14");
  }

  private static MockHttpServletRequestBuilder hours(
      MockHttpServletRequestBuilder request, String opens, String closes) {
    return request
        .param("act", "opening-add")
        .param("version", "1")
        .param("d1", "true")
        .param("opens", opens)
        .param("closes", closes)
        .param("windows", "2");
  }

  private MockHttpServletRequestBuilder closing(MockHttpServletRequestBuilder request) {
    return request
        .param("act", "day-set")
        .param("version", "1")
        .param("day", day.toString())
        .param("windows", "0")
        .param("note", "停电");
  }

  private String office() {
    return "/office/visits/" + place.id();
  }

  private String redirected(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = answer(request);
    assertThat(answer.getStatus()).isEqualTo(302);
    return Objects.requireNonNull(answer.getRedirectedUrl());
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = answer(request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(
            request.with(csrf()).with(signIns.as(county)).locale(Locale.SIMPLIFIED_CHINESE))
        .andReturn()
        .getResponse();
  }
}
