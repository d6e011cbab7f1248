package org.tongban.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.Viewer;
import org.tongban.testing.IntegrationTest;

/** Anybody answers a few questions by taps and reads what to do. */
@IntegrationTest
class GuidancePagesIntegrationTests {

  @Autowired MockMvc web;
  @Autowired Guides guides;
  @Autowired ItemCatalogue items;

  @Test
  void leadsFromWhatHappenedToTheItemsInOrder() throws Exception {
    assertThat(html(get("/guide"))).contains("我刚生了孩子").contains("/guide/newborn");
    assertThat(html(get("/guide/newborn"))).contains("报上户口了吗").contains("value=\"notyet\"");
    String second = html(answered(Map.of("registered", "notyet")));
    assertThat(second).contains("出生医学证明").contains("name=\"registered\" value=\"notyet\"");
    String result =
        html(answered(Map.of("registered", "notyet", "certificate", "have", "household", "apart")));
    assertThat(result).contains("您要办 2 件").contains("您不用办的（5 件）");
    assertThat(result.indexOf("/items/spouse-joining"))
        .isPositive()
        .isLessThan(result.indexOf("/items/newborn"));
  }

  @Test
  void asksAgainWhatSomebodyWantsToChange() throws Exception {
    Map<String, String> all =
        Map.of(
            "registered",
            "notyet",
            "certificate",
            "have",
            "household",
            "apart",
            "back",
            "certificate");
    assertThat(html(answered(all)))
        .contains("出生医学证明")
        .contains("name=\"registered\" value=\"notyet\"")
        .doesNotContain("name=\"household\" value=\"apart\"");
  }

  @Test
  void readsWhateverIsSentAsNoAnswer() throws Exception {
    Map<String, String> odd = Map.of("registered", "<script>", "x".repeat(400), "y", "back", "?");
    assertThat(html(answered(odd))).contains("报上户口了吗").doesNotContain("<script>&");
  }

  @Test
  void saysThatAGuideIsNotThere() throws Exception {
    assertThat(send(get("/guide/none")).getStatus()).isEqualTo(404);
    assertThat(send(post("/guide/none").with(csrf())).getStatus()).isEqualTo(404);
  }

  @Test
  void everyItemThatAGuideNamesIsThere() {
    for (Guide guide : guides.all().values()) {
      assertThat(guide.leads())
          .filteredOn(lead -> lead.item().isPresent())
          .allSatisfy(lead ->
              assertThat(items.all(Viewer.ANYBODY))
                  .anyMatch(item -> item.version().code().equals(lead.item().orElseThrow())));
    }
  }

  private static MockHttpServletRequestBuilder answered(Map<String, String> sent) {
    MockHttpServletRequestBuilder request = post("/guide/newborn").with(csrf());
    sent.forEach(request::param);
    return request;
  }

  private String html(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse response = send(request);
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.locale(Locale.SIMPLIFIED_CHINESE)).andReturn().getResponse();
  }
}
