package org.tongban.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;

/** Province 98 and 97 exist in no published list: each test has codes of its own. */
@IntegrationTest
class CodeListsIntegrationTests {

  private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);
  private static final LocalDate MERGED = LocalDate.of(2015, 11, 4);
  private static final Actor ADMINISTRATOR = someone(Role.ADMINISTRATOR);

  @Autowired CodeLists lists;
  @Autowired RegionCodes codes;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired MessageSource words;

  @Test
  void keepsTheNameOfAMergedDistrictForTheDaysBefore() {
    take("98,样例省\n980106,东区\n980108,西区", FOUNDED, false);
    take("980106,新东区,2015-11-04,,\n980108,西区,2000-01-01,2015-11-04,980106", MERGED, false);

    RegionCode west = new RegionCode("980108");
    assertThat(codes.on(west, MERGED.minusDays(1))).map(NamedRegion::name).contains("西区");
    assertThat(codes.on(west, MERGED)).isEmpty();
    assertThat(codes.successorOn(west, MERGED)).isEqualTo(new RegionCode("980106"));
    assertThat(codes.on(new RegionCode("980106"), MERGED)).map(NamedRegion::name).contains("新东区");
    assertThat(codes.history(new RegionCode("980106"))).hasSize(2);
  }

  @Test
  void changesNothingWhenALineIsBadUntilTheOperatorSaysSo() {
    UUID draft = draft("97,另一省\n9701x6,错", FOUNDED);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> lists.take(ADMINISTRATOR, draft, false))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(codes.history(new RegionCode("97"))).isEmpty();

    lists.take(ADMINISTRATOR, draft, true);
    assertThat(codes.history(new RegionCode("97"))).hasSize(1);
    assertThat(lists.taken().getFirst().refused()).isOne();
  }

  @Test
  void takesADraftOnce() {
    UUID draft = draft("96,第三省", FOUNDED);
    lists.take(ADMINISTRATOR, draft, false);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> lists.take(ADMINISTRATOR, draft, false))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void tellsPagesTheFullNameOfAnImportedRegion() {
    take("95,第四省\n9501,样例市\n950102,南区\n950102001,桥头镇", FOUNDED, false);
    ImportedNames fresh =
        new ImportedNames(
            codes, java.time.Clock.fixed(java.time.Instant.now(), java.time.ZoneOffset.UTC));
    assertThat(fresh.name("950102")).contains("第四省样例市南区");
    assertThat(fresh.name("950102001")).contains("南区桥头镇");
    assertThat(words.getMessage("region.310118", null, Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("上海市青浦区");
  }

  @Test
  void leadsTheAdministratorFromTheFileToTheChange() throws Exception {
    var file =
        new MockMultipartFile(
            "file",
            "区划.csv",
            "text/csv",
            "code,name\n94,第五省\n9,错\n".getBytes(StandardCharsets.UTF_8));
    String preview =
        Objects.requireNonNull(
            mvc.perform(
                    as(ADMINISTRATOR, multipart("/codes/import").file(file))
                        .with(csrf())
                        .param("effective", "2020-01-01"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    mvc.perform(as(ADMINISTRATOR, get(preview)))
        .andExpect(content().string(Matchers.containsString("第五省")));
    mvc.perform(as(ADMINISTRATOR, get(preview + "/report.csv")))
        .andExpect(content().string(Matchers.containsString("3,9 错")));
    mvc.perform(as(ADMINISTRATOR, post(preview)).with(csrf())).andExpect(status().isConflict());
    mvc.perform(as(ADMINISTRATOR, post(preview)).with(csrf()).param("keepGood", "true"))
        .andExpect(redirectedUrl("/codes"));
    mvc.perform(as(someone(Role.WINDOW_OFFICER), get("/codes").param("q", "第五")))
        .andExpect(content().string(Matchers.containsString("第五省")));
    mvc.perform(as(someone(Role.WINDOW_OFFICER), get("/codes/94"))).andExpect(status().isOk());
    assertThat(
            jdbc.sql("SELECT count(*) FROM registry.code_list WHERE source = '区划.csv'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void saysWhatIsWrongWithAnUpload() throws Exception {
    var broken = new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {(byte) 0xff, 0});
    mvc.perform(
            as(ADMINISTRATOR, multipart("/codes/import").file(broken))
                .with(csrf())
                .param("effective", "2020-01-01"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("role=\"alert\"")));
    mvc.perform(as(ADMINISTRATOR, multipart("/codes/import")).with(csrf()))
        .andExpect(content().string(Matchers.containsString("#f-effective")));
    mvc.perform(as(ADMINISTRATOR, get("/codes").param("on", "x")))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(as(ADMINISTRATOR, get("/codes/000000"))).andExpect(status().isNotFound());
    mvc.perform(as(ADMINISTRATOR, get("/codes/123"))).andExpect(status().isNotFound());
  }

  private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(Actor actor, B request) {
    return request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE);
  }

  private void take(String lines, LocalDate effective, boolean keepGood) {
    lists.take(ADMINISTRATOR, draft(lines, effective), keepGood);
  }

  private UUID draft(String lines, LocalDate effective) {
    String padded =
        lines
            .lines()
            .map(line -> line.chars().filter(c -> c == ',').count() == 1 ? line + ",,," : line)
            .reduce("code,name,from,until,successor\n", (all, line) -> all + line + "\n");
    return lists.draft(
        ADMINISTRATOR, "test.csv", effective, false, padded.getBytes(StandardCharsets.UTF_8));
  }

  private static Actor someone(Role role) {
    return new Actor(AccountId.next(), Set.of(role), new RegionCode("310118"), Optional.empty());
  }
}
