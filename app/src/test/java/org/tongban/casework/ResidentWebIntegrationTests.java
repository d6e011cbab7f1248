package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Objects;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;
import org.tongban.testing.SignIns;

@IntegrationTest
class ResidentWebIntegrationTests {

  @Autowired private MockMvc web;
  @Autowired private SignIns signIns;
  @Autowired private Enrolment enrolment;
  @Autowired private Applications applications;
  @Autowired private Desk desk;
  @Autowired private ManagementService engine;
  @Autowired private RuntimeService processes;
  @Autowired private Courier courier;
  @Autowired private MovableClock clock;

  private Actor resident = Actor.system(org.tongban.kernel.RegionCode.NATION);
  private String draft = "";

  @BeforeEach
  void begins() throws Exception {
    resident = signIns.resident("310118", Couple.enrol(enrolment).applicant());
    String first =
        Objects.requireNonNull(
            send(post("/apply/spouse-joining")).andReturn().getResponse().getRedirectedUrl());
    draft = first.substring(0, first.indexOf("/steps/"));
    assertThat(first).endsWith("/steps/1");
  }

  @Test
  void threeStepsLeadToANumberAndASecondClickToTheSame() throws Exception {
    firstStep().andExpect(redirectedUrl(draft + "/steps/2"));
    secondStep("13912345678").andExpect(redirectedUrl(draft + "/steps/3"));
    show(draft + "/steps/3").andExpect(content().string(containsString("139")));

    int seen = revision();
    String tracker = draft.replace("/apply", "");
    thirdStep(seen).andExpect(redirectedUrl(tracker));
    thirdStep(seen).andExpect(redirectedUrl(tracker));

    show(tracker).andExpect(status().isOk()).andExpect(content().string(containsString("QS2")));
    show("/cases").andExpect(content().string(containsString(tracker)));
    show("/").andExpect(content().string(containsString(tracker)));
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
    firstStep();
    secondStep("12")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("href=\"#f-phone\""),
                        containsString("value=\"12\""),
                        containsString("E-"))));
    show(draft + "/steps/2").andExpect(content().string(containsString("value=\"2023\"")));
  }

  @Test
  void refusesInvisibleAndOverlongTextWithoutLosingTheRest() throws Exception {
    firstStep();
    send(post(draft + "/steps/2")
            .param("revision", "" + revision())
            .param("phone", "139\u00002345678")
            .param("remark", "长".repeat(201))
            .param("homeKind", "own"))
        .andExpect(status().isUnprocessableContent());
    show(draft + "/steps/2").andExpect(content().string(containsString("value=\"own\" checked")));
  }

  @Test
  void showsBothVersionsWhenAnotherWindowWasFaster() throws Exception {
    firstStep();
    int seen = revision();
    secondStep("13912345678");
    send(second("13987654321").param("revision", "" + seen))
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(containsString("13912345678"), containsString("value=\"13987654321\""))));
  }

  @Test
  void keepsADraftAsFieldsAreLeft() throws Exception {
    int seen = revision();
    send(post(draft + "/steps/1/autosave").param("revision", "" + seen).param("relation", "10"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.revision").value(revision()));
    assertThat(revision()).isNotEqualTo(seen);
    send(post(draft + "/steps/1/autosave").param("revision", "" + seen).param("relation", "97"))
        .andExpect(status().isConflict());
  }

  @Test
  void leavesWithoutCompletingTheStep() throws Exception {
    send(post(draft + "/steps/1").param("revision", "" + revision()).param("leave", "1"))
        .andExpect(redirectedUrl("/cases?kept"));
  }

  @Test
  void leadsBackToTheFirstStepThatIsOpen() throws Exception {
    show(draft + "/steps/3").andExpect(redirectedUrl(draft + "/steps/1"));
    show(draft).andExpect(redirectedUrl(draft + "/steps/1"));
    show(draft + "/steps/9").andExpect(status().isNotFound());
  }

  @Test
  void throwsADraftAwayOnceAsked() throws Exception {
    String deletion = draft.replace("/apply", "") + "/deletion";
    show(deletion).andExpect(status().isOk());
    send(post(deletion).param("revision", "" + revision()))
        .andExpect(redirectedUrl("/cases?deleted"));
    show("/cases?deleted").andExpect(content().string(not(containsString(draft))));
  }

  @Test
  void knowsNobodyElsesCase() throws Exception {
    String tracker = draft.replace("/apply", "");
    resident = signIns.resident("310118", Couple.enrol(enrolment).applicant());
    for (String path : new String[] {draft, draft + "/steps/1", tracker, tracker + "/deletion"}) {
      show(path).andExpect(status().isNotFound());
    }
    send(post(tracker + "/rating").param("grade", "1")).andExpect(status().isNotFound());
  }

  @Test
  void leadsFromAFinishedCaseToItsRating() throws Exception {
    Lap lap =
        Lap.movedOut(
            new Lap.Services(applications, desk, enrolment, engine, processes, courier, clock));
    lap.act(Couple.WINDOW, DeskAction.SETTLE);
    resident = signIns.resident("310118", lap.couple.applicant());
    show("/cases/" + lap.id)
        .andExpect(content().string(containsString("/me/household/book.pdf")))
        .andExpect(content().string(containsString("/cases/" + lap.id + "/rating")));
  }

  @Test
  void withdrawsOnceAsked() throws Exception {
    Lap lap =
        Lap.permitIssued(
            new Lap.Services(applications, desk, enrolment, engine, processes, courier, clock));
    resident = signIns.resident("310118", lap.couple.applicant());
    String tracker = "/cases/" + lap.id;
    show(tracker + "/withdrawal").andExpect(status().isOk());
    String seen = "" + lap.track().revision();
    send(post(tracker + "/withdrawal").param("revision", seen)).andExpect(redirectedUrl(tracker));
    send(post(tracker + "/withdrawal").param("revision", seen)).andExpect(redirectedUrl(tracker));

    assertThat(lap.state()).isEqualTo(CaseState.CANCELLED);
    show(tracker).andExpect(status().isOk());
    show(tracker + "/withdrawal").andExpect(redirectedUrl(tracker));
  }

  private ResultActions firstStep() throws Exception {
    return send(
        post(draft + "/steps/1")
            .param("revision", "" + revision())
            .param("relation", "10")
            .param("spouseConsent", "true")
            .param("ownerConsent", "true"));
  }

  private ResultActions secondStep(String phone) throws Exception {
    return send(second(phone).param("revision", "" + revision()));
  }

  private MockHttpServletRequestBuilder second(String phone) {
    return post(draft + "/steps/2")
        .param("residenceSince.y", "2023")
        .param("residenceSince.m", "6")
        .param("homeKind", "own")
        .param("phone", phone);
  }

  private ResultActions thirdStep(int revision) throws Exception {
    return send(
        post(draft + "/steps/3")
            .param("revision", "" + revision)
            .param("truthful", "true")
            .param("onlineOnly", "true")
            .param("noticeRead", "true"));
  }

  private int revision() {
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    return applications.track(resident, org.tongban.kernel.CaseId.of(id)).revision();
  }

  private ResultActions show(String path) throws Exception {
    return web.perform(
        get(path).secure(true).locale(Locale.SIMPLIFIED_CHINESE).with(signIns.as(resident)));
  }

  private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(
        request
            .secure(true)
            .locale(Locale.SIMPLIFIED_CHINESE)
            .with(signIns.as(resident))
            .with(csrf()));
  }
}
