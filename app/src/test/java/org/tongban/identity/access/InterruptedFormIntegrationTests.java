package org.tongban.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.notice.Delivery;
import org.tongban.notice.DemonstrationOutbox;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** A sign-in that ends in the middle of a form leads back to the step it was sent from. */
@IntegrationTest
class InterruptedFormIntegrationTests {

  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired Delivery delivery;
  @Autowired DemonstrationOutbox outbox;

  private final String step = "/apply/cases/" + UUID.randomUUID() + "/steps/2";

  @Test
  void aFormSentWithoutSignInLeadsBackToItsStepAfterTheSignIn() throws Exception {
    String phone = SignIns.newPhone();
    signIns.resident("310118", PersonId.next(), phone);

    web.perform(post(step).param("phone", "10000000000"))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/login?expired=true&next=" + step.replace("/", "%2F")));
    web.perform(get("/login").param("expired", "true").param("next", step))
        .andExpect(content().string(Matchers.containsString("value=\"" + step + "\"")))
        .andExpect(content().string(Matchers.containsString("class=\"tb-note\"")));
    ResultActions asked =
        web.perform(post("/login").param("phone", phone).param("next", step).with(csrf()))
            .andExpect(status().isOk());
    web.perform(
            post("/login/code")
                .param("code", codeSentTo(phone))
                .param("next", step)
                .cookie(sessionOf(asked))
                .with(csrf()))
        .andExpect(redirectedUrl(step));
  }

  @Test
  void anAutosaveIsToldWhereToSignIn() throws Exception {
    web.perform(post(step + "/autosave").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(result ->
            assertThat(result.getResponse().getHeader("HX-Redirect"))
                .isEqualTo("/login?expired=true&next=" + step.replace("/", "%2F")));
  }

  @Test
  void aFormOfAnEarlierSignInIsOpenedAgain() throws Exception {
    Actor resident = signIns.resident("310118", PersonId.next());

    web.perform(post(step).with(signIns.as(resident)))
        .andExpect(redirectedUrl("/stale-page?next=" + step.replace("/", "%2F")));
    web.perform(get("/stale-page").param("next", step))
        .andExpect(content().string(Matchers.containsString("href=\"" + step + "\"")));
  }

  @Test
  void anOfficialsFormLeadsBackThroughTheDesk() throws Exception {
    String page = "/admin/accounts/" + UUID.randomUUID();

    web.perform(post(page + "/rights"))
        .andExpect(redirectedUrl("/desk/login?expired=true&next=" + page.replace("/", "%2F")));
  }

  private String codeSentTo(String phone) {
    delivery.deliver();
    String text =
        outbox.latest().stream()
            .filter(sms -> sms.phone().equals(phone))
            .findFirst()
            .orElseThrow()
            .text();
    return text.replaceAll("\\D*(\\d{6}).*", "$1");
  }

  private static Cookie sessionOf(ResultActions result) {
    return Objects.requireNonNull(result.andReturn().getResponse().getCookie("__Host-tongban"));
  }
}
