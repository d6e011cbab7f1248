package org.tongban.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.city.CoupleApart;

/** A parent has one form for everything a newborn needs: five cases of four offices. */
class NewbornTests extends Installed {

  private static final String COUNTY = ".310118";
  private static final String PARTS = "#h-parts ~ table";
  private static final Map<String, String> CHILD =
      Map.of(
          "certificate", "U340000002",
          "childName", "安小福",
          "childSex", "1",
          "birthDate.y", "2026",
          "birthDate.m", "11",
          "birthDate.d", "5",
          "birthplace", "上海市青浦区");
  private static final Map<String, String> WISHES =
      Map.of(
          "ethnicityOf", "mother",
          "nativePlaceOf", "father",
          "card", "post",
          "insurance", "nowhere",
          "costs", "claim",
          "hospital", "青浦样例医院",
          "cost", "3200",
          "account", "6200000000000000001");
  private static final Map<String, String> STATEMENTS =
      Map.of("truthful", "true", "bothAgree", "true", "noticeRead", "true");

  private final CoupleApart couple = People.couple("310118", "320509", 2);

  @Test
  void oneFormBeginsEveryPartAndOneRefusalUndoesNoOther() {
    String phone = String.valueOf(couple.mover().phone());
    try (Resident parent = new Resident(browsers().phone(), phone).signIn()) {
      String id = apply(parent, phone);
      parent.visit().picture("resident-newborn-waiting-phone");
      decide("window." + couple.leaving().townCode(), part(parent, id, "出生登记"), "APPROVE");
      parent.visit().open("/cases/" + id).picture("resident-newborn-side-by-side-phone");
      assertThat(parent.visit().page().locator(PARTS)).containsText("办理中");

      decide("health" + COUNTY, part(parent, id, "预防接种证"), "APPROVE");
      decide("social" + COUNTY, part(parent, id, "社会保障卡"), "APPROVE");
      // A one-time code serves once, so whoever has two parts signs in once.
      try (Official medical = new Official(browsers().desk(), "medical" + COUNTY).signIn()) {
        decide(medical, part(parent, id, "居民医保参保"), "APPROVE");
        decide(medical, part(parent, id, "生育医疗费用报销"), "REFUSE");
      }

      parent.visit().open("/cases/" + id).picture("resident-newborn-done-phone");
      assertThat(parent.visit().page().locator("h1")).containsText("全部办完");
      assertThat(parent.visit().page().locator(PARTS)).containsText("不予办理");
      assertThat(parent.visit().page().locator(PARTS)).not().containsText("办理中");
      parent.visit().open("/me/household");
      assertThat(parent.visit().page().locator("main")).containsText("安小福");
    }
  }

  private String apply(Resident parent, String phone) {
    parent.begin("newborn");
    step(parent, 1, CHILD);
    parent.visit().page().waitForURL(url -> url.contains("/steps/2"));
    parent.answer(Map.of("phone", phone));
    step(parent, 2, WISHES);
    parent.visit().page().waitForURL(url -> url.contains("/steps/3"));
    step(parent, 3, STATEMENTS);
    parent.visit().page().waitForURL(url -> !url.contains("/steps/"));
    return parent.caseId();
  }

  private static void step(Resident parent, int number, Map<String, String> answers) {
    parent.answer(answers).visit().picture("resident-newborn-step-" + number + "-phone");
    parent.next();
  }

  private static String part(Resident parent, String id, String title) {
    parent.visit().open("/cases/" + id);
    String href =
        parent
            .visit()
            .page()
            .locator(PARTS + " a")
            .filter(new Locator.FilterOptions().setHasText(title))
            .getAttribute("href");
    return href.substring(href.lastIndexOf('/') + 1);
  }

  private void decide(String login, String id, String action) {
    try (Official official = new Official(browsers().desk(), login).signIn()) {
      decide(official, id, action);
    }
  }

  private static void decide(Official official, String id, String action) {
    official.open(id, action).visit().picture("desk-newborn-" + action.toLowerCase(Locale.ROOT));
    assertThat(official.visit().page().locator("#parts ~ table")).containsText("出生登记");
    official.decide(action.equals("REFUSE") ? "医院已经直接结算。" : "");
  }
}
