package org.tongban.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.appointments.Hall;
import org.tongban.appointments.Place;
import org.tongban.appointments.PlaceSetup;
import org.tongban.appointments.Queue;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** The pages of the day: numbers, windows, the board. */
@IntegrationTest
class HallPagesIntegrationTests {

  @Autowired MockMvc mvc;
  @Autowired SignIns signIns;
  @Autowired PlaceSetup setup;
  @Autowired Queue queue;

  private Place place = Hall.unopened(1);
  private Actor officer = Hall.window();

  @BeforeEach
  void open() {
    place = Hall.open(setup, 2);
    officer = signIns.staff("310151001", Role.WINDOW_OFFICER);
  }

  @Test
  void takesAWalkInFromTheWindowToTheBoard() throws Exception {
    String given = sent(desk() + "/walkins?window=2");
    assertThat(given).contains("&given=");
    assertThat(page(get(given).with(signIns.as(officer)))).contains("已发出 001 号");
    String ticket = "/visits/tickets/" + given.replaceAll(".*given=", "");
    assertThat(page(get(ticket))).contains("001", "下一个就是您");

    sent(desk() + "/next?window=2");
    assertThat(page(get(ticket))).contains("请到 2 号窗口");
    assertThat(page(get("/visits/places/" + place.id() + "/board"))).contains("001", "2 号窗口");

    String act = desk() + "/tickets/" + ticket.replaceAll(".*/", "");
    sent(act + "/serve?window=2");
    sent(act + "/finish?window=2");
    assertThat(page(get(ticket))).contains("已办完");
  }

  @Test
  void tellsBesideTheQueueWhatAnActDidNotDo() throws Exception {
    assertThat(sent(desk() + "/next?window=1")).endsWith("&note=NONE");
    sent(desk() + "/walkins?window=1");
    sent(desk() + "/walkins?window=1");
    sent(desk() + "/next?window=1");
    String busy = sent(desk() + "/next?window=1");
    assertThat(busy).endsWith("&note=BUSY");
    assertThat(page(get(busy).with(signIns.as(officer)))).contains("还有一个号没有办完");
    String ticket = queue.board(place.id()).called().getFirst().id().toString();
    assertThat(sent(desk() + "/tickets/" + ticket + "/finish?window=1")).endsWith("&note=MOVED");
  }

  @Test
  void asksAgainForACodeItDoesNotKnowAndKeepsWhatWasTyped() throws Exception {
    MockHttpServletResponse answer =
        answer(post("/visits/checkin").with(csrf()).param("code", "ABCD-2345"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("没有这个预约码", "ABCD-2345");
  }

  @Test
  void showsWindowsOnlyThePlacesOfTheirJurisdiction() throws Exception {
    assertThat(page(get("/desk/visits").with(signIns.as(officer)))).contains(place.name());
    Actor stranger = signIns.staff("310118001", Role.WINDOW_OFFICER);
    assertThat(page(get("/desk/visits").with(signIns.as(stranger)))).doesNotContain(place.name());
    assertThat(answer(get(desk()).with(signIns.as(stranger))).getStatus()).isEqualTo(403);
  }

  private String desk() {
    return "/desk/visits/" + place.id();
  }

  private String sent(String path) throws Exception {
    MockHttpServletResponse answer = answer(post(path).with(csrf()).with(signIns.as(officer)));
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
