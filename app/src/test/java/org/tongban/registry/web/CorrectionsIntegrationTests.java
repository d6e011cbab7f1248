package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class CorrectionsIntegrationTests {

  private static final String WORDS = "出生地写成了上海市，应该是苏州市，有出生证为证。";

  @Autowired MockMvc mvc;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;

  private final Actor officer = Townspeople.officer("310118");
  private Actor resident = Townspeople.resident("310118", PersonId.next());

  @BeforeEach
  void enrol() {
    PersonId person =
        new Townspeople(enrolment)
            .household("310118003001", "000088002", "慕容映雪")
            .members()
            .getFirst();
    resident = Townspeople.resident("310118", person);
  }

  @Test
  void laysAResidentsWordsBeforeTheStationSealed() throws Exception {
    assertThat(answer(resident, ask(WORDS)).getStatus()).isEqualTo(302);
    assertThat(answer(resident, get("/me/corrections")).getContentAsString())
        .contains(WORDS, "民警正在核对");
    String id = newest();
    assertThat(answer(officer, get("/desk/declarations")).getContentAsString())
        .contains("居民申请更正", id, "慕*雪");
    assertThat(answer(officer, get("/desk/declarations/" + id)).getContentAsString())
        .contains(WORDS, "kind=CORRECT");
    assertThat(
            jdbc.sql(
                    """
                    SELECT position(convert_to('苏州', 'UTF8') IN form) FROM registry.declaration
                    WHERE proposer = ?
                    """)
                .param(resident.account().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void showsTheResidentTheReasonOfARefusal() throws Exception {
    answer(resident, ask(WORDS));
    String path = "/desk/declarations/" + newest() + "/refusal";
    assertThat(answer(officer, post(path).with(csrf()).param("reason", "不")).getContentAsString())
        .contains("role=\"alert\"");
    assertThat(answer(officer, post(path).with(csrf()).param("reason", "出生证上写的就是上海市")).getStatus())
        .isEqualTo(302);
    assertThat(answer(resident, get("/me/corrections")).getContentAsString())
        .contains("出生证上写的就是上海市");
    assertThat(answer(officer, post(path).with(csrf()).param("reason", "再来一次试试看")).getStatus())
        .isEqualTo(409);
  }

  @Test
  void letsOnlyTheResidentWithdraw() throws Exception {
    answer(resident, ask(WORDS));
    String withdrawal = "/me/corrections/" + newest() + "/withdrawal";
    Actor other = Townspeople.resident("310118", PersonId.next());
    assertThat(answer(other, post(withdrawal).with(csrf())).getStatus()).isEqualTo(403);
    assertThat(answer(resident, post(withdrawal).with(csrf())).getStatus()).isEqualTo(302);
    assertThat(answer(resident, get("/me/corrections")).getContentAsString()).contains("您已撤回");
  }

  @Test
  void keepsTheQueueToItsJurisdiction() throws Exception {
    answer(resident, ask(WORDS));
    Actor stranger = Townspeople.officer("320509");
    String id = newest();
    assertThat(answer(stranger, get("/desk/declarations")).getContentAsString()).doesNotContain(id);
    assertThat(answer(stranger, get("/desk/declarations/" + id)).getStatus()).isEqualTo(403);
  }

  @Test
  void saysWhatIsWrongAndKeepsTheWords() throws Exception {
    MockHttpServletResponse tooShort = answer(resident, ask("太短了"));
    assertThat(tooShort.getStatus()).isEqualTo(422);
    assertThat(tooShort.getContentAsString()).contains("href=\"#words\"", "太短了");
    for (int i = 0; i < 3; i++) {
      assertThat(answer(resident, ask(WORDS)).getStatus()).isEqualTo(302);
    }
    assertThat(answer(resident, ask(WORDS)).getStatus()).isEqualTo(422);
  }

  private String newest() {
    return jdbc.sql(
            "SELECT id::text FROM registry.declaration WHERE proposer = ? ORDER BY proposed DESC LIMIT 1")
        .param(resident.account().value())
        .query(String.class)
        .single();
  }

  private static MockHttpServletRequestBuilder ask(String words) {
    return post("/me/corrections").with(csrf()).param("words", words);
  }

  private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(
            request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE))
        .andReturn()
        .getResponse();
  }
}
