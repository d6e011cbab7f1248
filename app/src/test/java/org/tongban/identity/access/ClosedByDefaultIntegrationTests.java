package org.tongban.identity.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class ClosedByDefaultIntegrationTests {

  @Autowired MockMvc web;
  @Autowired SignIns signIns;

  @Test
  void sendsStrictHeaders() throws Exception {
    web.perform(get("/nowhere").secure(true))
        .andExpect(status().isNotFound())
        .andExpect(header().string("Content-Security-Policy", SecurityConfiguration.CONTENT_POLICY))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
        .andExpect(header().string("Cross-Origin-Resource-Policy", "same-origin"))
        .andExpect(header().exists("Strict-Transport-Security"));
  }

  @Test
  void keepsTheOperatorsEndpointsShut() throws Exception {
    web.perform(get("/actuator/env").with(signIns.as(signIns.staff("", Role.ADMINISTRATOR))))
        .andExpect(status().isForbidden());
  }

  @Test
  void saysThatASignInRanOutWhenAFormArrivesWithoutSession() throws Exception {
    web.perform(post("/me/somewhere"))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/login?expired=true&next=%2Fme"));
  }

  @Test
  void tellsHtmxWhereToSignIn() throws Exception {
    web.perform(post("/me/somewhere").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/login?expired=true&next=%2Fme"));
  }

  @Test
  void explainsAWrongFormTokenInsteadOfABare403() throws Exception {
    web.perform(
            post("/me/somewhere")
                .with(signIns.as(signIns.staff("310118", Role.WINDOW_OFFICER)))
                .with(csrf().useInvalidToken()))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/stale-page?next=%2Fme"));
  }
}
