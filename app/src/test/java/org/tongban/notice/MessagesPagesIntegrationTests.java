package org.tongban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class MessagesPagesIntegrationTests {

  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired Notices notices;
  @Autowired Messages messages;

  private final PersonId person = PersonId.next();
  private final PersonId other = PersonId.next();
  private final CaseId ownCase = CaseId.next();
  private final CaseId othersCase = CaseId.next();
  private Actor resident = Actor.system(RegionCode.NATION);

  @BeforeEach
  void tellBoth() {
    resident = signIns.resident("310118", person);
    notices.tell(person, ownCase, "notice.refused.nothing", List.of());
    notices.tell(other, othersCase, "notice.refused.nothing", List.of());
  }

  @Test
  void showsAResidentTheirOwnMessagesOnly() throws Exception {
    web.perform(get("/me/messages").with(signIns.as(resident)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/cases/" + ownCase)))
        .andExpect(content().string(not(containsString(othersCase.toString()))));
  }

  @Test
  void marksNobodyElsesMessageRead() throws Exception {
    read(idOf(other));
    read(idOf(person));

    assertThat(messages.unread(other)).isEqualTo(1);
    assertThat(messages.unread(person)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/outbox", "/demonstration"})
  void showsOpenSecretsOnThisMachineOnly(String path) throws Exception {
    web.perform(get(path).with(from("127.0.0.1"))).andExpect(status().isOk());
    web.perform(get(path).with(from("::1"))).andExpect(status().isOk());
    web.perform(get(path).with(from("192.0.2.7"))).andExpect(status().isNotFound());
    web.perform(get(path).with(from("2001:db8::7"))).andExpect(status().isNotFound());
    web.perform(get(path).with(from("192.0.2.7")).header("X-Forwarded-For", "127.0.0.1"))
        .andExpect(status().isNotFound());
  }

  private void read(UUID message) throws Exception {
    web.perform(post("/me/messages/" + message + "/read").with(signIns.as(resident)).with(csrf()))
        .andExpect(redirectedUrl("/me/messages"));
  }

  private UUID idOf(PersonId whose) {
    return messages.of(whose, 0, 1).getFirst().id();
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
