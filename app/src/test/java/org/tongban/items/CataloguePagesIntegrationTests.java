package org.tongban.items;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class CataloguePagesIntegrationTests {

  @Autowired MockMvc web;

  @ParameterizedTest
  @CsvSource({"zh-CN, 夫妻投靠落户", "zh-TW, 夫妻投靠落戶", "en, Joining a spouse"})
  void showsTheCatalogueAndTheGuideWithoutSignIn(String language, String name) throws Exception {
    for (String path : new String[] {"/items", "/items/spouse-joining"}) {
      web.perform(get(path).secure(true).header("Accept-Language", language))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(name)));
    }
  }

  @Test
  void findsItemsByWords() throws Exception {
    web.perform(get("/items").secure(true).param("q", "迁户口 老婆"))
        .andExpect(content().string(containsString("/items/spouse-joining")));
    web.perform(get("/items").secure(true).param("q", "出生 <script>"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/items/spouse-joining"))))
        .andExpect(content().string(not(containsString("<script>"))));
  }

  @Test
  void linksTheGuideToTheApplication() throws Exception {
    web.perform(get("/items/spouse-joining").secure(true))
        .andExpect(content().string(containsString("href=\"/apply/spouse-joining\"")));
  }

  @Test
  void answersNotFoundForAnUnknownItem() throws Exception {
    web.perform(get("/items/no-such-item").secure(true)).andExpect(status().isNotFound());
  }
}
