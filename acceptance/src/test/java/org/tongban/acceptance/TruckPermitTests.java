package org.tongban.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.city.CoupleApart;

/** Two trucks: the rules grant the one at once, an official decides on the other. */
class TruckPermitTests extends Installed {

  private static final Map<String, String> TRUCK =
      Map.of("plate", "沪A12345", "vehicleClass", "light", "emission", "national6");
  private static final Map<String, String> WAY =
      Map.of("goods", "生活用品", "roads", "ordinary", "hours", "day", "period", "month");

  private final CoupleApart couple = People.couple("310118", "320509", 1);

  @Test
  void rulesGrantAtOnceAnOfficialRevokesAndDecidesWhatWasAskedOfThem() {
    String phone = String.valueOf(couple.mover().phone());
    try (Resident driver = new Resident(browsers().phone(), phone).signIn();
        Official police = new Official(browsers().desk(), "seal.310118").signIn()) {
      String id = apply(driver, phone, "rules");
      driver.visit().picture("resident-truck-granted-by-rules-phone");
      assertThat(driver.visit().page().locator("h1")).containsText("已办结");
      assertThat(driver.visit().page().locator("#h-rules ~ div p").first()).containsText("1.0.0");

      lookAgain(police, id);
      driver.visit().open("/cases/" + id).picture("resident-truck-revoked-phone");
      assertThat(driver.visit().page().locator("main")).containsText("行驶证上是重型货车");

      String asked = apply(driver, phone, "person");
      police.open(asked, "APPROVE").visit().picture("desk-truck-asked");
      stopTheClock(police, asked);
      driver.visit().open("/cases/" + asked).picture("resident-truck-stopped-phone");
      assertThat(driver.visit().page().locator("main")).containsText("要到现场看转弯半径");
      police.visit().page().locator("form[action$='/resumption'] button").click();
      police.open(asked, "APPROVE").decide("");

      driver.visit().open("/cases/" + asked);
      assertThat(driver.visit().page().locator("h1")).containsText("已办结");
      assertThat(driver.visit().page().locator("#h-rules")).hasCount(0);
    }
  }

  private static void lookAgain(Official police, String id) {
    police.visit().open("/desk/rules").picture("desk-rules-list");
    police.visit().page().locator("a[href*='" + id + "']").click();
    police.visit().page().locator("#rules ~ details summary").click();
    police.visit().page().locator("#finding").fill("行驶证上是重型货车");
    police.visit().picture("desk-rules-finding");
    police.visit().page().locator("button[value=REVOKED]").click();
    assertThat(police.visit().page().locator("#rules ~ div p").last()).containsText("撤销");
  }

  private static void stopTheClock(Official police, String id) {
    police.visit().page().locator("#clock ~ details summary").click();
    police.visit().page().locator("input[name=procedure][value=ROUTE_CHECK]").check();
    police.visit().page().locator("#pause-reason").fill("要到现场看转弯半径");
    police.visit().picture("desk-truck-stopping");
    police.visit().page().locator("form[action$='/pause'] button").click();
    assertThat(police.visit().page().locator("#clock ~ article").first()).containsText("正在停止计时");
    police.visit().open("/desk?light=stopped").picture("desk-queue-stopped");
    police.visit().open("/desk/cases/" + id).picture("desk-truck-stopped");
  }

  private String apply(Resident driver, String phone, String decidedBy) {
    driver.begin("truck-permit").answer(TRUCK);
    driver.next();
    driver.visit().page().waitForURL(url -> url.contains("/steps/2"));
    driver.answer(WAY).answer(Map.of("community", couple.leaving().communityCode()));
    driver.next();
    driver.visit().page().waitForURL(url -> url.contains("/steps/3"));
    driver.answer(Map.of("phone", phone, "decidedBy", decidedBy));
    driver.answer(Map.of("truthful", "true", "noticeRead", "true"));
    driver.visit().picture("resident-truck-last-step-phone");
    driver.next();
    driver.visit().page().waitForURL(url -> !url.contains("/steps/"));
    return driver.caseId();
  }
}
