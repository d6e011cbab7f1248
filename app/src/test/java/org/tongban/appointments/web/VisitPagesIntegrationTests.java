package org.tongban.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.appointments.Appointments;
import org.tongban.appointments.Hall;
import org.tongban.appointments.Place;
import org.tongban.appointments.PlaceSetup;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** The way of a resident through the pages. */
@IntegrationTest
class VisitPagesIntegrationTests {

  @Autowired MockMvc mvc;
  @Autowired SignIns signIns;
  @Autowired Appointments appointments;
  @Autowired PlaceSetup setup;

  private Place place = Hall.unopened(1);
  private LocalDate day = LocalDate.MIN;

  @BeforeEach
  void open() {
    place = Hall.open(setup, 2);
    day = Hall.day(appointments, place);
  }

  @Test
  void showsEverybodyWhereAndWhenSomethingIsFree() throws Exception {
    String list = page(get("/visits").param("q", place.name()).param("county", "all"));
    assertThat(list).contains(place.name(), "/visits/places/" + place.id());
    assertThat(page(get("/visits").param("q", place.name()).param("county", "320509")))
        .doesNotContain("/visits/places/" + place.id());

    String slots = page(get("/visits/places/" + place.id()).param("day", day.toString()));
    assertThat(slots).contains("09:00–09:30", "余 2", "start=0900");
  }

  @Test
  void sendsWhoeverIsNotSignedInToTheSignInBeforeBooking() throws Exception {
    MockHttpServletResponse answer = answer(get("/visits/check?" + query("0900")));
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getRedirectedUrl()).startsWith("/login");
    assertThat(answer(post("/visits/bookings?" + query("0900")).with(csrf())).getStatus())
        .isEqualTo(303);
  }

  @Test
  void booksMovesAndCancelsInAFewSteps() throws Exception {
    Actor resident = signIns.resident("310151", PersonId.next());
    assertThat(page(get("/visits/check?" + query("0900")).with(signIns.as(resident))))
        .contains(place.name(), "09:00–09:30", "确认预约");

    String booked = book(resident, query("0900"));
    assertThat(book(resident, query("0900"))).isEqualTo(booked);
    assertThat(page(get(booked).with(signIns.as(resident))))
        .contains("已预约", "预约码", place.address(), "改约");

    String moved = book(resident, query("1100") + "&instead=" + booked.replaceAll(".*/", ""));
    assertThat(moved).isNotEqualTo(booked);
    assertThat(page(get(booked).with(signIns.as(resident)))).contains("已取消");

    assertThat(
            answer(post(moved + "/cancellation").with(csrf()).with(signIns.as(resident)))
                .getRedirectedUrl())
        .isEqualTo(moved);
    assertThat(page(get("/visits/mine").with(signIns.as(resident)))).contains("还没有预约", "以前的预约");
  }

  @Test
  void saysWhatToDoWhenTheSlotIsFullAndKeepsTheOthersAway() throws Exception {
    Actor resident = signIns.resident("310151", PersonId.next());
    for (int i = 0; i < 2; i++) {
      appointments.book(Hall.resident(), Hall.wish(place, day, 9));
    }
    MockHttpServletResponse full =
        answer(post("/visits/bookings?" + query("0900")).with(csrf()).with(signIns.as(resident)));
    assertThat(full.getStatus()).isEqualTo(409);
    assertThat(full.getContentAsString()).contains("刚刚约满", "直接到窗口取号");

    String booked = book(resident, query("1000"));
    Actor stranger = signIns.resident("310151", PersonId.next());
    assertThat(answer(get(booked).with(signIns.as(stranger))).getStatus()).isEqualTo(404);
  }

  @Test
  void refusesAddressesItCannotRead() throws Exception {
    Actor resident = signIns.resident("310151", PersonId.next());
    for (String wrong :
        new String[] {"", "place=x", query("9").replace("start=9", "start=2500"), query("")}) {
      assertThat(answer(get("/visits/check?" + wrong).with(signIns.as(resident))).getStatus())
          .as(wrong)
          .isEqualTo(422);
    }
    assertThat(answer(get("/visits?county=abc")).getStatus()).isEqualTo(422);
    assertThat(answer(get("/visits?p=-5&q=%00%22")).getStatus()).isEqualTo(200);
  }

  private String query(String start) {
    return "place=" + place.id() + "&day=" + day + "&start=" + start + "&item=";
  }

  private String book(Actor resident, String query) throws Exception {
    MockHttpServletResponse answer =
        answer(post("/visits/bookings?" + query).with(csrf()).with(signIns.as(resident)));
    assertThat(answer.getStatus()).isEqualTo(302);
    return Objects.requireNonNull(answer.getRedirectedUrl());
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = answer(request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE)).andReturn().getResponse();
  }
}
