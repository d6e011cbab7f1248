package org.tongban.registry.population.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class PopulationPagesIntegrationTests {

  @Autowired MockMvc mvc;

  @Test
  void showsTheBoardWithItsTablesAndDefinitions() throws Exception {
    assertThat(shown(get("/office/population"), "310118"))
        .contains("人口金字塔", "怎么算的", "<polyline", "夏阳街道", "/office/population/pyramid.csv");
  }

  @Test
  void showsATownOnAnEarlierDay() throws Exception {
    assertThat(shown(get("/office/population?region=310118001&day=2020-05-01"), "310118"))
        .contains("2020年5月1日", "社区");
  }

  @Test
  void showsACommunityAndLeadsThereFromItsTown() throws Exception {
    String town = shown(get("/office/population?region=310118001"), "310118");
    Matcher found = Pattern.compile("region=(310118001\\d{3})&").matcher(town);
    assertThat(found.find()).isTrue();
    assertThat(shown(get("/office/population?region=" + found.group(1)), "310118"))
        .contains("人口金字塔", "社区是最小的一级", "家庭户规模")
        .contains("value=\"" + found.group(1) + "\" selected");
    mvc.perform(
            as(
                get("/office/population/projection?region=" + found.group(1)),
                "310118",
                Role.COUNTY_OFFICER))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void hidesSmallCountsOfACommunityToo() throws Exception {
    String file =
        mvc.perform(
                as(
                    get("/office/population/pyramid.csv?region=310118001001"),
                    "310118",
                    Role.ADMINISTRATOR))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(file).startsWith("\uFEFF").doesNotContainPattern(",[12][,\r]");
  }

  @Test
  void hasWordsForAPlaceWithoutAnybody() throws Exception {
    assertThat(shown(get("/office/population"), "650102")).contains("这里还没有登记人口");
  }

  @Test
  void givesEveryTableAsAFile() throws Exception {
    for (String table : List.of("pyramid", "parts", "months", "flows", "households")) {
      assertThat(shown(get("/office/population/" + table + ".csv"), "310118")).startsWith("\uFEFF");
    }
  }

  @Test
  void refusesRegionsAndDaysThatAreNotTheirs() throws Exception {
    mvc.perform(as(get("/office/population?region=320509"), "310118", Role.COUNTY_OFFICER))
        .andExpect(status().isForbidden());
    for (String query :
        List.of("region=3101180010", "region=x", "day=2999-01-01", "day=2026-02-30")) {
      mvc.perform(as(get("/office/population?" + query), "310118", Role.COUNTY_OFFICER))
          .andExpect(status().isUnprocessableContent());
    }
    mvc.perform(as(get("/office/population/other.csv"), "310118", Role.COUNTY_OFFICER))
        .andExpect(status().isNotFound());
  }

  @Test
  void hidesSmallCountsFromWhoeverMayNotReadTheRegister() throws Exception {
    String file =
        mvc.perform(as(get("/office/population/pyramid.csv"), "310118", Role.ADMINISTRATOR))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(file).contains("少于 3").doesNotContainPattern(",[12][,\r]");
  }

  private String shown(MockHttpServletRequestBuilder request, String region) throws Exception {
    return mvc.perform(as(request, region, Role.COUNTY_OFFICER))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static MockHttpServletRequestBuilder as(
      MockHttpServletRequestBuilder request, String region, Role role) {
    return request
        .requestAttr(
            "tongban.actor",
            new Actor(AccountId.next(), Set.of(role), new RegionCode(region), Optional.empty()))
        .locale(Locale.SIMPLIFIED_CHINESE);
  }
}
