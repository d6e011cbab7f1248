package org.tongban.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.city.CoupleApart;

/** Somebody sets up a company: five departments, four of them side by side. */
class CompanySetupTests extends Installed {

  private static final String COUNTY = ".310118";
  private static final Map<String, String> COMPANY =
      Map.of(
          "companyName", "青浦样例文具有限公司",
          "companyKind", "limited",
          "capital", "50",
          "payment", "withinFive",
          "address", "样例路 7 号 101 室",
          "premises", "rented",
          "scope", "文具用品零售");
  private static final Map<String, String> STATEMENTS =
      Map.of("truthful", "true", "noticeRead", "true");

  private final CoupleApart couple = People.couple("310118", "320509", 1);

  @Test
  void fourDepartmentsAnswerSideBySideAndTheFounderSeesEachOfThem() {
    String phone = String.valueOf(couple.mover().phone());
    try (Resident founder = new Resident(browsers().phone(), phone).signIn()) {
      String id = apply(founder, phone);
      answer("market", id, "ACCEPT", "desk-company-registration");
      founder.visit().open("/cases/" + id).picture("resident-company-side-by-side-phone");
      assertThat(founder.visit().page().locator("#h-departments ~ table")).containsText("办理中");

      answer("tax", id, "APPROVE", "desk-company-tax");
      for (String department : List.of("seal", "social", "fund")) {
        answer(department, id, "APPROVE", "");
      }
      founder.visit().open("/cases/" + id).picture("resident-company-done-phone");
      assertThat(founder.visit().page().locator("main")).containsText("已办结");
      assertThat(founder.visit().page().locator("#h-departments ~ table"))
          .not()
          .containsText("办理中");
    }
  }

  private void answer(String department, String id, String action, String picture) {
    try (Official official = new Official(browsers().desk(), department + COUNTY).signIn()) {
      official.open(id, action);
      if (!picture.isEmpty()) {
        official.visit().picture(picture);
      }
      official.decide("");
      assertThat(official.visit().page().locator("#departments ~ table")).containsText("已通过");
    }
  }

  private String apply(Resident founder, String phone) {
    founder
        .begin("company-setup")
        .answer(COMPANY)
        .answer(Map.of("community", couple.leaving().communityCode()))
        .visit()
        .picture("resident-company-phone");
    founder.next();
    founder.visit().page().waitForURL(url -> url.contains("/steps/2"));
    founder.answer(
        Map.of("seals", "officialFinance", "taxpayer", "small", "staff", "3", "phone", phone));
    founder.next();
    founder.visit().page().waitForURL(url -> url.contains("/steps/3"));
    founder.answer(STATEMENTS);
    founder.next();
    founder.visit().page().waitForURL(url -> !url.contains("/steps/"));
    return founder.caseId();
  }
}
