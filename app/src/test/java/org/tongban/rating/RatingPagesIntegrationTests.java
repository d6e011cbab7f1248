package org.tongban.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.casework.Applications;
import org.tongban.casework.Desk;
import org.tongban.casework.Finished;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class RatingPagesIntegrationTests {

  @Autowired MockMvc mvc;
  @Autowired SignIns signIns;
  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired OwnRatings own;

  private Finished done;
  private Actor resident;
  private Actor county;
  private Actor window;
  private String path = "";

  @BeforeEach
  void finish() {
    done = Finished.birth(applications, desk, enrolment);
    resident = signIns.resident("320509", done.person());
    county = signIns.staff("320509", Role.COUNTY_OFFICER);
    window = signIns.staff("320509101", Role.WINDOW_OFFICER);
    path = "/cases/" + done.id() + "/rating";
  }

  @Test
  void asksAgainWhenNoGradeIsChosenAndKeepsWhatWasTyped() throws Exception {
    assertThat(html(get(path), resident)).contains("reasons5").doesNotContain(" checked");
    MockHttpServletResponse again = send(post(path).param("reason", "跑了两趟"), resident);

    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(text(again)).contains("href=\"#grade\"").contains("跑了两趟");
  }

  @Test
  void takesTheFirstRatingAndTellsWhatBecomesOfIt() throws Exception {
    bad();
    send(post(path).param("grade", "1"), resident);

    String seen = html(get(path), resident);
    assertThat(seen).contains("非常不满意").contains("等得久").contains("等了三周");
    String file = "/desk/ratings/" + id();
    send(post(file + "/phone"), county);
    String call = UUID.randomUUID().toString();
    send(
        post(file + "/calls")
            .param("call", call)
            .param("reached", "true")
            .param("settled", "true")
            .param("said", "已致歉"),
        county);
    assertThat(send(post(file + "/closure").param("finding", "已加开窗口"), county).getStatus())
        .isEqualTo(302);
    assertThat(html(get(path), resident)).contains("已加开窗口");
  }

  @Test
  void keepsWhatAnOfficialTypedWhenSomethingStandsAgainstIt() throws Exception {
    bad();
    String file = "/desk/ratings/" + id();

    MockHttpServletResponse refused =
        send(post(file + "/closure").param("finding", "没有打电话就办结"), county);
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(text(refused)).contains("没有打电话就办结").contains("要先有回访记录");
    MockHttpServletResponse silent =
        send(post(file + "/calls").param("call", UUID.randomUUID().toString()), county);
    assertThat(silent.getStatus()).isEqualTo(422);
  }

  @Test
  void showsTheQueueWithItsClock() throws Exception {
    bad();

    assertThat(html(get("/desk/ratings"), county)).contains("data-level").contains("非常不满意");
    assertThat(html(get("/desk/ratings?show=CLOSED&page=99"), window)).contains("差评整改");
    assertThat(html(get("/desk/ratings?show=nonsense"), window)).contains("差评整改");
  }

  @Test
  void handsACodeOverAndShowsTheWindowNothingOfTheAnswer() throws Exception {
    String offer = "/desk/ratings/offers/" + done.id();
    String shown = text(send(post(offer), window));
    String code = shown.replaceAll("(?s).*class=\"tb-number\">([^<]+)<.*", "$1");

    assertThat(text(send(post("/rate").param("code", code), null))).contains("reasons4");
    MockHttpServletResponse given =
        send(
            post("/rate/given")
                .param("code", code)
                .param("grade", "4")
                .param("reasons4", "UNFRIENDLY")
                .param("anonymous", "true"),
            null);
    assertThat(given.getRedirectedUrl()).isEqualTo("/rate/thanks");
    assertThat(html(get("/rate/thanks"), null)).contains("谢谢");
    assertThat(html(get(offer), window)).doesNotContain("不满意");
    assertThat(html(get("/desk/cases/" + done.id()), window)).doesNotContain("不满意");
    assertThat(text(send(post("/rate").param("code", code), null))).contains("评价码不对");
  }

  @Test
  void countsOnTheBoardAndInItsFile() throws Exception {
    bad();
    for (String by : new String[] {"OFFICE", "ITEM", "MONTH"}) {
      assertThat(html(get("/office/ratings?by=" + by), county)).contains("评价看板");
    }
    MockHttpServletResponse file = send(get("/office/ratings/export.csv"), county);
    assertThat(file.getContentType()).startsWith("text/csv");
    assertThat(text(file)).contains("满意率");
    assertThat(send(get("/office/ratings?from=2026-12&to=2026-01"), county).getStatus())
        .isEqualTo(422);
    assertThat(send(get("/office/ratings"), window).getStatus()).isEqualTo(403);
  }

  private void bad() throws Exception {
    MockHttpServletResponse sent =
        send(
            post(path).param("grade", "5").param("reasons5", "SLOW").param("reason", "等了三周"),
            resident);
    assertThat(sent.getRedirectedUrl()).isEqualTo(path);
  }

  private UUID id() {
    return own.of(done.resident(), done.id()).rating().orElseThrow().id();
  }

  private String html(
      MockHttpServletRequestBuilder request, @org.jspecify.annotations.Nullable Actor as)
      throws Exception {
    MockHttpServletResponse answer = send(request, as);
    assertThat(answer.getStatus()).isEqualTo(200);
    return text(answer);
  }

  private MockHttpServletResponse send(
      MockHttpServletRequestBuilder request, @org.jspecify.annotations.Nullable Actor as)
      throws Exception {
    MockHttpServletRequestBuilder asked = request.secure(true).header("Accept-Language", "zh-CN");
    var csrf =
        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
            .csrf();
    return mvc.perform(as == null ? asked.with(csrf) : asked.with(signIns.inChinese(as)))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
