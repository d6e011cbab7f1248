package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.Actor;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class SearchIntegrationTests {

  private static final String WHY = "registry.reason.visit";

  @Autowired MockMvc mvc;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;

  private final Actor officer = Townspeople.officer("310118");

  @BeforeEach
  void enrol() {
    if (Townspeople.enrolled(jdbc, "000077%") == 0) {
      Townspeople people = new Townspeople(enrolment);
      for (int i = 0; i < 25; i++) {
        people.household("310118003001", "000077%03d".formatted(i), "欧阳若" + (i < 3 ? "兰" : "琪"));
      }
    }
  }

  @Test
  void findsByAPartOfANameOrItsPinyinAndMasks() throws Exception {
    for (String typed : List.of("欧阳", "若兰", "ouyang", "ou yang ruo lan")) {
      String page = found(Map.of("name", typed));
      assertThat(page).as(typed).contains("欧*兰").doesNotContain("欧阳若兰");
      assertThat(page).containsPattern("3\\*{16}[0-9X]");
    }
    assertThat(found(Map.of("name", "兰若"))).doesNotContain("欧*兰");
  }

  @Test
  void pagesInAStableOrderAndRecordsEverybodyShownOnce() throws Exception {
    String first = found(Map.of("name", "欧阳若"));
    String second = found(Map.of("name", "欧阳若", "page", "2"));
    List<String> shown = ids(first);
    assertThat(shown).hasSize(20);
    assertThat(ids(second)).hasSize(5).doesNotContainAnyElementsOf(shown);
    assertThat(ids(found(Map.of("name", "欧阳若")))).isEqualTo(shown);
    assertThat(
            jdbc.sql(
                    """
                    SELECT cardinality(subjects) FROM audit.entry
                    WHERE account = ? AND object = 'search' AND purpose = ? ORDER BY at
                    """)
                .param(officer.account().value())
                .param(WHY)
                .query(Integer.class)
                .list())
        .containsExactly(20, 5, 20);
  }

  @Test
  void narrowsByHouseholdAgeAndPlace() throws Exception {
    assertThat(ids(found(Map.of("household", "000077001")))).hasSize(1);
    assertThat(ids(found(Map.of("name", "欧阳若", "youngest", "149")))).isEmpty();
    assertThat(ids(found(Map.of("name", "欧阳若", "place", "310118003")))).hasSize(20);
    assertThat(ids(found(Map.of("name", "欧阳若", "place", "310118001")))).isEmpty();
    assertThat(ids(found(Map.of("name", "欧阳若", "until", "2000-01-01")))).isEmpty();
  }

  @Test
  void findsNobodyOfAnotherCounty() throws Exception {
    Actor stranger = Townspeople.officer("320509");
    assertThat(ids(found(stranger, Map.of("name", "欧阳若")))).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
    Map<String, Map<String, String>> wrong =
        Map.of(
            "name", Map.of("name", "欧"),
            "number", Map.of("youngest", "3"),
            "relative", Map.of("name", "欧阳", "relative", "123"),
            "youngest", Map.of("name", "欧阳", "youngest", "x"),
            "oldest", Map.of("name", "欧阳", "oldest", "-1"),
            "place", Map.of("name", "欧阳", "place", "31011"),
            "from", Map.of("name", "欧阳", "from", "2026-02-30"));
    for (var each : wrong.entrySet()) {
      String page = found(each.getValue());
      assertThat(page)
          .as(each.toString())
          .contains("role=\"alert\"", "href=\"#" + each.getKey() + "\"");
      assertThat(ids(page)).isEmpty();
    }
    assertThat(found(Map.of("name", "欧阳", "oldest", "-1"))).contains("value=\"欧阳\"");
  }

  @Test
  void demandsAPurpose() throws Exception {
    String page =
        answer(officer, "/desk/persons/search", Map.of("name", "欧阳", "purpose", ""))
            .getContentAsString();
    assertThat(page).contains("href=\"#purpose\"");
    assertThat(ids(page)).isEmpty();
  }

  @Test
  void exportsMaskedWithAReasonAndRecordsIt() throws Exception {
    MockHttpServletResponse csv =
        answer(officer, "/desk/persons/export", Map.of("name", "欧阳若", "reason", "年度核对名单"));
    assertThat(csv.getStatus()).isEqualTo(200);
    assertThat(csv.getContentAsString().lines()).hasSize(26);
    assertThat(csv.getContentAsString()).contains("欧*兰").doesNotContain("欧阳");
    assertThat(
            jdbc.sql(
                    """
                    SELECT purpose FROM audit.entry
                    WHERE account = ? AND action = 'PERSONS_EXPORTED' AND cardinality(subjects) = 25
                    """)
                .param(officer.account().value())
                .query(String.class)
                .single())
        .isEqualTo("年度核对名单");
    assertThat(answer(officer, "/desk/persons/export", Map.of("name", "欧阳若")).getStatus())
        .isEqualTo(422);
  }

  @Test
  void showsTheEmptyForm() throws Exception {
    mvc.perform(as(officer, get("/desk/persons"))).andExpect(status().isOk());
  }

  private String found(Map<String, String> typed) throws Exception {
    return found(officer, typed);
  }

  private String found(Actor actor, Map<String, String> typed) throws Exception {
    MockHttpServletResponse answer = answer(actor, "/desk/persons/search", typed);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse answer(Actor actor, String path, Map<String, String> typed)
      throws Exception {
    MockHttpServletRequestBuilder request = as(actor, post(path)).with(csrf());
    typed.forEach(request::param);
    if (!typed.containsKey("purpose")) {
      request.param("purpose", WHY);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder as(
      Actor actor, MockHttpServletRequestBuilder request) {
    return request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE);
  }

  private static List<String> ids(String page) {
    return java.util.regex.Pattern.compile("href=\"/desk/persons/([0-9a-f-]{36})\"")
        .matcher(page)
        .results()
        .map(id -> UUID.fromString(id.group(1)).toString())
        .toList();
  }
}
