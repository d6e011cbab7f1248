package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class NewAccountIntegrationTests {

  private static final Pattern SECRETS =
      Pattern.compile("/Tongban:[^?]+\\?secret=([A-Z2-7]{32})&", Pattern.DOTALL);
  private static final Pattern PASSWORD = Pattern.compile(">([a-z2-9]{5}(?:-[a-z2-9]{5}){3})<");

  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired AccountRows rows;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private final String login = "new-" + UUID.randomUUID().toString().substring(0, 12);
  private Actor administrator = Actor.system(RegionCode.NATION);

  @BeforeEach
  void openAdministrator() {
    administrator = signIns.staff("", Role.ADMINISTRATOR);
  }

  @ParameterizedTest
  @CsvSource({
    "WINDOW_OFFICER, /desk",
    "COUNTY_OFFICER, /desk",
    "AUDITOR, /audit",
    "ADMINISTRATOR, /admin"
  })
  void whatIsShownOnceLetsTheOfficialInToTheirWork(Role role, String home) throws Exception {
    String page =
        open(role).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

    assertThat(signIn(found(PASSWORD, page, 1), found(SECRETS, page, 1))).isEqualTo(home);
  }

  @Test
  void recordsTheOpeningAndKeepsThePageOutOfCaches() throws Exception {
    open(Role.AUDITOR)
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(content().string(containsString("<svg")));

    Account opened = rows.byLoginName(login).orElseThrow();
    assertThat(opened.demonstration()).isFalse();
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry WHERE action = 'ACCOUNT_CHANGED'
                      AND account = ? AND object = ?
                    """)
                .params(administrator.account().value(), "account:" + opened.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"'A b', f-login, 310118", "ok.name, f-region, 31011"})
  void saysWhatIsWrongAndKeepsWhatWasTyped(String typed, String field, String region)
      throws Exception {
    web.perform(
            post("/admin/accounts")
                .param("login", typed)
                .param("name", "二号窗口")
                .param("region", region)
                .param("role", "AUDITOR")
                .with(signIns.as(administrator))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("href=\"#" + field + "\""),
                        containsString("value=\"" + typed + "\""),
                        containsString("value=\"" + region + "\""),
                        containsString("value=\"二号窗口\""),
                        containsString("value=\"AUDITOR\" checked"))));
  }

  @Test
  void refusesANameThatIsTaken() throws Exception {
    open(Role.AUDITOR);

    open(Role.AUDITOR)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-login\"")));
  }

  @Test
  void renewedSecretsEndTheOldOnesAndEverySignIn() throws Exception {
    String first = open(Role.AUDITOR).andReturn().getResponse().getContentAsString();
    Account before = rows.byLoginName(login).orElseThrow();

    String renewed =
        web.perform(
                post("/admin/accounts/" + before.id() + "/credentials")
                    .with(signIns.as(administrator))
                    .with(csrf()))
            .andExpect(status().isOk())
            .andExpect(content().string(not(containsString(found(PASSWORD, first, 1)))))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(signIn(found(PASSWORD, renewed, 1), found(SECRETS, renewed, 1))).isEqualTo("/audit");
    assertThat(rows.byLoginName(login).map(Account::passwordHash))
        .isNotEqualTo(java.util.Optional.ofNullable(before.passwordHash()));
    web.perform(
            post("/admin/accounts/" + administrator.account() + "/credentials")
                .with(signIns.as(administrator))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void theListLeadsToTheForm() throws Exception {
    web.perform(get("/admin").with(signIns.as(administrator)))
        .andExpect(content().string(containsString("href=\"/admin/accounts/new\"")));
    web.perform(get("/admin/accounts/new").with(signIns.as(administrator)))
        .andExpect(status().isOk());
  }

  private ResultActions open(Role role) throws Exception {
    return web.perform(
        post("/admin/accounts")
            .param("login", login)
            .param("name", "二号窗口")
            .param("region", "310118")
            .param("role", role.name())
            .with(signIns.as(administrator))
            .with(csrf()));
  }

  private String signIn(String password, String secret) throws Exception {
    Cookie session =
        Objects.requireNonNull(
            web.perform(
                    post("/desk/login")
                        .param("name", login)
                        .param("password", password)
                        .with(csrf()))
                .andExpect(redirectedUrl("/desk/login/code"))
                .andReturn()
                .getResponse()
                .getCookie("__Host-tongban"));
    return Objects.requireNonNull(
        web.perform(
                post("/desk/login/code")
                    .param("code", Totp.at(secret, clock.instant()))
                    .param("next", "/desk")
                    .cookie(session)
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private static String found(Pattern pattern, String page, int group) {
    Matcher matcher = pattern.matcher(page.replace("&amp;", "&"));
    assertThat(matcher.find()).isTrue();
    return matcher.group(group);
  }
}
