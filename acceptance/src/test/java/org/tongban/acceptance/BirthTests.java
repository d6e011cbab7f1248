package org.tongban.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.city.CoupleApart;

/** A parent registers a newborn: an item that is a folder of data and no code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BirthTests {

  private static final Map<String, String> CHILD =
      Map.of(
          "certificate", "U340000001",
          "childName", "安小宝",
          "childSex", "2",
          "birthDate.y", "2026",
          "birthDate.m", "11",
          "birthDate.d", "5",
          "birthplace", "上海市青浦区");
  private static final Map<String, String> STATEMENTS =
      Map.of("truthful", "true", "bothAgree", "true", "noticeRead", "true");

  private final CoupleApart couple = People.couple("310118", "320509", 0);
  private Installation installation;
  private Browsers browsers;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    installation = new Installation(folder.resolve("data")).start();
    browsers = new Browsers(installation);
  }

  @AfterAll
  void stop() {
    browsers.close();
    installation.close();
  }

  @Test
  void aParentRegistersANewbornAndTheWindowGrantsItOnTheSpot() {
    String phone = String.valueOf(couple.mover().phone());
    try (Resident parent = new Resident(browsers.phone(), phone).signIn();
        Official window =
            new Official(browsers.desk(), "window." + couple.leaving().townCode()).signIn()) {
      String id = apply(parent, phone);
      window.open(id, "APPROVE").visit().picture("desk-birth");
      assertThat(window.visit().page().locator(".tb-diff:visible")).containsText("安小宝");
      window.decide("");
      assertThat(window.visit().page().locator("main")).containsText("已准予");
      parent.visit().open("/cases/" + id).picture("resident-birth-done-phone");
      assertThat(parent.visit().page().locator("main")).containsText("已办结");
      parent.visit().open("/me/household").picture("resident-birth-household-phone");
      assertThat(parent.visit().page().locator("main")).containsText("安小宝");
    }
  }

  private static String apply(Resident parent, String phone) {
    parent.begin("birth-registration").answer(CHILD).visit().picture("resident-birth-phone");
    parent.next();
    parent.visit().page().waitForURL(url -> url.contains("/steps/2"));
    parent
        .answer(Map.of("ethnicityOf", "mother", "nativePlaceOf", "father", "phone", phone))
        .visit()
        .picture("resident-birth-family-phone");
    parent.next();
    parent.visit().page().waitForURL(url -> url.contains("/steps/3"));
    parent.answer(STATEMENTS).visit().picture("resident-birth-check-phone");
    parent.next();
    parent.visit().page().waitForURL(url -> !url.contains("/steps/"));
    return parent.caseId();
  }
}
