package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Act;
import org.tongban.registry.Declaration;
import org.tongban.registry.Declarations;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Sex;
import org.tongban.registry.documents.Certificate;
import org.tongban.registry.documents.Certificates;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class PapersIntegrationTests {

  private static final String WHY = "registry.reason.visit";

  @Autowired MockMvc mvc;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;
  @Autowired Certificates certificates;
  @Autowired Days days;
  @Autowired Declarations declarations;
  @Autowired PlatformTransactionManager transactions;

  private final Actor officer = Townspeople.officer("310118");
  private PersonId person = PersonId.next();

  @BeforeEach
  void enrol() {
    person =
        new Townspeople(enrolment)
            .household("310118003001", "000088001", "慕容映雪")
            .members()
            .getFirst();
  }

  @Test
  void issuesACertificateThatSaysItAllAndRecordsIt() throws Exception {
    UUID id = issue("REGISTRATION_CERTIFICATE");
    assertThat(BookFont.installed().findAny())
        .as("install the package fonts-droid-fallback")
        .isPresent();
    MockHttpServletResponse pdf = answer(officer, get("/desk/papers/" + id + "/certificate.pdf"));
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("户籍证明", "慕容映雪", "样例路 7 幢 302 室", "有效期至", "核验码")
          .contains(shown(id).token().substring(0, 4));
    }
    assertThat(recorded(officer, "DOCUMENT_ISSUED")).isEqualTo(WHY);
  }

  @Test
  void printsEveryStepBetweenAGrandchildAndAGrandparent() throws Exception {
    Enrolment.NewPerson grandfather = aged("慕容远山", "02", LocalDate.of(1931, 5, 9));
    List<PersonId> family =
        enrolment
            .enrol(
                List.of(
                    new Enrolment.NewHousehold(
                        "000088002",
                        Household.Kind.FAMILY,
                        new RegionCode("310118003001"),
                        "样例路 9 幢 101 室",
                        0,
                        Townspeople.SINCE,
                        List.of(
                            grandfather,
                            aged("慕容长河", "20", LocalDate.of(1958, 3, 1)),
                            aged("慕容小溪", "41", LocalDate.of(1988, 7, 20))))))
            .getFirst()
            .members();
    person = family.get(2);
    assertThat(kinship(grandfather).getStatus()).isEqualTo(422);
    record(family.get(0), family.get(1));
    record(family.get(1), family.get(2));
    assertThat(kinship(grandfather).getStatus()).isEqualTo(302);
    assertThat(printed(newest()))
        .contains("亲属关系证明", "慕容小溪", "慕容远山", grandfather.number().value())
        .containsSubsequence("第 1 步", "慕容长河是慕容小溪的父亲", "第 2 步", "慕容远山是慕容长河的父亲");
  }

  private static Enrolment.NewPerson aged(String name, String relation, LocalDate birth) {
    return new Enrolment.NewPerson(
        Townspeople.number(Sex.MALE, birth),
        name,
        Sex.MALE,
        birth,
        "01",
        "上海市",
        "上海市",
        "20",
        "10",
        "教学人员",
        relation,
        Townspeople.SINCE);
  }

  private void record(PersonId parent, PersonId child) {
    Act act =
        new Act(Townspeople.officer("310118"), CaseId.next(), "户口登记条例", LocalDate.of(2026, 1, 5));
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ ->
            declarations.register(
                new Declaration.KinshipRecord(parent, child, Declaration.KinshipKind.BIRTH), act));
  }

  private MockHttpServletResponse kinship(Enrolment.NewPerson other) throws Exception {
    return answer(
        officer,
        post("/desk/papers/of/" + person)
            .with(csrf())
            .param("kind", "KINSHIP_CERTIFICATE")
            .param("other", other.number().value())
            .param("purpose", WHY));
  }

  private String printed(UUID id) throws Exception {
    MockHttpServletResponse pdf = answer(officer, get("/desk/papers/" + id + "/certificate.pdf"));
    try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void tellsAStrangerNothingButValidityAndTheMaskedHolder() throws Exception {
    String token = shown(issue("REGISTRATION_CERTIFICATE")).token();
    MockHttpServletResponse opened = mvc.perform(get("/verify/" + token)).andReturn().getResponse();
    assertThat(opened.getRedirectedUrl()).isEqualTo("/verify");
    Cookie cookie = new Cookie("verify", token);
    assertThat(opened.getHeader("Set-Cookie"))
        .contains("verify=" + token, "HttpOnly", "Secure", "Max-Age=300");
    String page = verified(cookie);
    assertThat(page)
        .contains("现在有效", "户籍证明", "慕*雪", "公安机关")
        .doesNotContain("慕容映雪", "样例路", "1962", "349997", person.toString());
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry
                    WHERE action = 'DOCUMENT_VERIFIED' AND ? = ANY (subjects)
                    """)
                .param(person.value())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void keepsTheOldPaperVerifiableAsReplacedOrCancelled() throws Exception {
    UUID first = issue("REGISTRATION_CERTIFICATE");
    UUID second = issue("REGISTRATION_CERTIFICATE");
    assertThat(verified(new Cookie("verify", shown(first).token()))).contains("已被换发的代替");
    mvc.perform(as(officer, post("/desk/papers/" + second + "/cancellation")).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(verified(new Cookie("verify", shown(second).token()))).contains("已注销");
  }

  @Test
  void saysNothingAboutAnUnknownToken() throws Exception {
    for (String token : List.of("AAAAAAAAAAAAAAAAAAAAAA", "x", "../etc", "%00")) {
      assertThat(mvc.perform(get("/verify/{token}", token)).andReturn().getResponse().getStatus())
          .isLessThan(500);
    }
    assertThat(verified(new Cookie("verify", "AAAAAAAAAAAAAAAAAAAAAA"))).contains("查不到这份证明");
  }

  @Test
  void keepsCertificatesFromOtherCountiesAndOtherResidents() throws Exception {
    UUID id = issue("REGISTRATION_CERTIFICATE");
    String path = "/certificate.pdf";
    for (Actor stranger : List.of(Townspeople.officer("320509"))) {
      assertThat(answer(stranger, get("/desk/papers/" + id + path)).getStatus()).isEqualTo(404);
      assertThat(recorded(stranger, "ACCESS_REFUSED")).isEqualTo("registry.purpose.papers");
    }
    Actor other = Townspeople.resident("310118", PersonId.next());
    assertThat(answer(other, get("/me/papers/" + id + path)).getStatus()).isEqualTo(404);
  }

  @Test
  void givesAResidentTheirOwnCertificate() throws Exception {
    Actor self = Townspeople.resident("310118", person);
    answer(self, post("/me/papers").with(csrf()));
    String page = answer(self, get("/me/papers")).getContentAsString();
    assertThat(page).contains("户籍证明", "有效", "/certificate.pdf");
    String path = page.replaceAll("(?s).*href=\"(/me/papers/[^\"]+)\".*", "$1");
    assertThat(answer(self, get(path)).getStatus()).isEqualTo(200);
  }

  @Test
  void saysWhatACertificateLacks() throws Exception {
    for (List<String> wrong :
        List.of(
            List.of("", "", "", "#kind"),
            List.of("KINSHIP_CERTIFICATE", "", "", "#other"),
            List.of("KINSHIP_CERTIFICATE", "1", "", "#other"),
            List.of("MOVE_PERMIT", "", "12", "#place"),
            List.of("MIGRATION_CERTIFICATE", "", "", "#place"))) {
      MockHttpServletResponse answer =
          answer(
              officer,
              post("/desk/papers/of/" + person)
                  .with(csrf())
                  .param("kind", wrong.get(0))
                  .param("other", wrong.get(1))
                  .param("place", wrong.get(2))
                  .param("purpose", WHY));
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("href=\"" + wrong.get(3) + "\"");
    }
    assertThat(
            answer(
                    officer,
                    post("/desk/papers/of/" + person)
                        .with(csrf())
                        .param("kind", "REGISTRATION_CERTIFICATE"))
                .getContentAsString())
        .contains("href=\"#purpose\"");
  }

  private UUID issue(String kind) throws Exception {
    MockHttpServletResponse answer =
        answer(
            officer,
            post("/desk/papers/of/" + person)
                .with(csrf())
                .param("kind", kind)
                .param("purpose", WHY));
    assertThat(answer.getStatus()).isEqualTo(302);
    return newest();
  }

  private UUID newest() {
    return jdbc.sql(
            "SELECT id FROM registry.document WHERE person = ? ORDER BY recorded DESC LIMIT 1")
        .param(person.value())
        .query(UUID.class)
        .single();
  }

  private Certificate shown(UUID id) {
    return certificates.show(id, officer, days.today());
  }

  private String verified(Cookie cookie) throws Exception {
    return mvc.perform(get("/verify").cookie(cookie).locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(as(actor, request)).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder as(
      Actor actor, MockHttpServletRequestBuilder request) {
    return request.requestAttr("tongban.actor", actor).locale(Locale.SIMPLIFIED_CHINESE);
  }

  private String recorded(Actor actor, String action) {
    return jdbc.sql(
            "SELECT DISTINCT purpose FROM audit.entry WHERE account = ? AND action = ? LIMIT 1")
        .param(actor.account().value())
        .param(action)
        .query(String.class)
        .single();
  }
}
