package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;
import org.tongban.testing.SignIns;

@IntegrationTest
class StaffSignInIntegrationTests {

  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired StaffSignIn signIn;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Actor officer = Actor.system(org.tongban.kernel.RegionCode.NATION);
  private String name = "";

  @BeforeEach
  void openAccount() {
    officer = signIns.staff("310118", Role.WINDOW_OFFICER);
    name =
        jdbc.sql("SELECT login_name FROM identity.account WHERE id = ?")
            .param(officer.account().value())
            .query(String.class)
            .single();
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void letsStaffInWithBothFactorsAndANewSession() throws Exception {
    Cookie afterPassword = session(password(SignIns.PASSWORD), null);
    Cookie afterCode = session(code(afterPassword, now()), afterPassword);

    assertThat(afterCode.getValue()).isNotEqualTo(afterPassword.getValue());
    web.perform(get("/me/messages").cookie(afterCode)).andExpect(status().isForbidden());
  }

  @Test
  void thePasswordAloneOpensNothing() throws Exception {
    Cookie cookie = session(password(SignIns.PASSWORD), null);

    web.perform(get("/me/messages").cookie(cookie))
        .andExpect(redirectedUrl("/login?next=%2Fme%2Fmessages"));
  }

  @Test
  void refusesACodeThatWasUsedBefore() {
    assertThat(signIn.byCode(officer.account(), now())).isTrue();
    assertThat(signIn.byCode(officer.account(), now())).isFalse();
  }

  @Test
  void locksAfterFiveFailuresForAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.byPassword(name, "wrong password")).isEmpty();
    }
    assertThat(signIn.byPassword(name, SignIns.PASSWORD)).isEmpty();

    clock.advance(Duration.ofMinutes(16));

    assertThat(signIn.byPassword(name, SignIns.PASSWORD)).contains(officer.account());
    assertThat(refusals()).isEqualTo(6);
  }

  @Test
  void rightsChangedPastThePlatformOpenNothing() {
    jdbc.sql("UPDATE identity.account SET roles = '{ADMINISTRATOR}' WHERE id = ?")
        .param(officer.account().value())
        .update();

    assertThat(signIn.byPassword(name, SignIns.PASSWORD)).isEmpty();
  }

  @Test
  void endsASignInThatWasIdleForAQuarterOfAnHour() throws Exception {
    Cookie cookie = session(code(session(password(SignIns.PASSWORD), null), now()), null);
    clock.advance(Duration.ofMinutes(14));
    web.perform(get("/me/messages").cookie(cookie)).andExpect(status().isForbidden());
    clock.advance(Duration.ofMinutes(16));

    web.perform(post("/me/messages/x/read").cookie(cookie))
        .andExpect(redirectedUrl("/login?expired=true&next=%2Fme%2Fmessages"));
  }

  private ResultActions password(String password) throws Exception {
    return web.perform(
            post("/desk/login").param("name", name).param("password", password).with(csrf()))
        .andExpect(redirectedUrl("/desk/login/code"));
  }

  private ResultActions code(Cookie session, String code) throws Exception {
    return web.perform(
            post("/desk/login/code")
                .param("code", code)
                .param("next", "https://elsewhere.example")
                .cookie(session)
                .with(csrf()))
        .andExpect(redirectedUrl("/desk"));
  }

  private static Cookie session(ResultActions result, @Nullable Cookie before) {
    Cookie cookie = result.andReturn().getResponse().getCookie("__Host-tongban");
    Cookie kept = cookie == null ? before : cookie;
    assertThat(kept).isNotNull();
    return java.util.Objects.requireNonNull(kept);
  }

  private String now() {
    return Totp.at(SignIns.SECRET, clock.instant());
  }

  private long refusals() {
    return jdbc.sql(
            "SELECT count(*) FROM audit.entry WHERE action = 'SIGN_IN_REFUSED' AND account = ?")
        .param(officer.account().value())
        .query(Long.class)
        .single();
  }
}
