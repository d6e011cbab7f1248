package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class VerifyPagesIntegrationTests {

  private static final String NOBODYS = "AAAAAAAAAAAAAAAAAAAAAB";

  @Autowired MockMvc mvc;

  @Test
  void asksForTheCodeAndSaysWhereItIsBeforeAnythingWasAsked() throws Exception {
    MockHttpServletResponse page = answer(get("/verify"), "192.0.2.11");
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains("或者输入核验码", "左下角的方形二维码")
        .doesNotContain("查不到这份证明");
  }

  @Test
  void takesTheCodeTypedInGroupsOrTheWholeAddress() throws Exception {
    for (String typed :
        new String[] {"AAAA AAAA AAAA AAAA AAAA AB", "https://localhost/verify/" + NOBODYS}) {
      MockHttpServletResponse typing = answer(typed(typed), "192.0.2.12");
      assertThat(typing.getRedirectedUrl()).isEqualTo("/verify");
      assertThat(typing.getHeader("Set-Cookie")).contains("verify=" + NOBODYS, "HttpOnly");
    }
  }

  @Test
  void saysWhatIsWrongWithACodeThatIsNone() throws Exception {
    assertThat(refused(typed(""))).contains("您还没有填核验码");
    assertThat(refused(typed("abc"))).contains("您填的核验码是 3 位");
    assertThat(refused(typed("\"><script>"))).doesNotContain("<script>\"");
    assertThat(refused(get("/verify/half"))).contains("核验码不完整");
  }

  @Test
  void forgetsTheFormerPaperWhenTheNextCodeCannotBeRead() throws Exception {
    assertThat(answer(get("/verify/half"), "192.0.2.13").getHeader("Set-Cookie"))
        .contains("verify=;", "Max-Age=0");
  }

  @Test
  void stopsAnAddressThatTriesOutCodesAndSaysForHowLong() throws Exception {
    Cookie cookie = new Cookie("verify", NOBODYS);
    for (int i = 0; i < 30; i++) {
      assertThat(answer(get("/verify").cookie(cookie), "192.0.2.14").getContentAsString())
          .contains("查不到这份证明");
    }
    MockHttpServletResponse page = answer(get("/verify").cookie(cookie), "192.0.2.14");
    assertThat(page.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(page.getHeader("Retry-After")))).isBetween(1, 601);
    assertThat(page.getContentAsString()).contains("分钟后再试").doesNotContain("查不到这份证明");
    assertThat(answer(get("/verify").cookie(cookie), "192.0.2.15").getStatus()).isEqualTo(200);
    assertThat(answer(get("/verify"), "192.0.2.14").getStatus()).isEqualTo(200);
  }

  private String refused(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse page = answer(request, "192.0.2.16");
    assertThat(page.getStatus()).isEqualTo(422);
    return page.getContentAsString();
  }

  private static MockHttpServletRequestBuilder typed(String code) {
    return post("/verify").with(csrf()).param("code", code);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String address)
      throws Exception {
    return mvc.perform(
            request
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(asked -> {
                  asked.setRemoteAddr(address);
                  return asked;
                }))
        .andReturn()
        .getResponse();
  }
}
