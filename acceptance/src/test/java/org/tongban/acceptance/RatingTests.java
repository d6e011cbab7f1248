package org.tongban.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A parent is dissatisfied: the county calls back and puts it right, and the rating stays. */
class RatingTests extends Installed {

  @Test
  void aBadRatingIsCalledBackAndClosedAndItsResidentReadsHow() {
    Birth birth = new Birth(browsers(), People.couple("310118", "320509", 0));
    try (Resident parent = birth.parent().signIn();
        Official window = birth.window().signIn();
        Official county = birth.county().signIn()) {
      String id = birth.apply(parent, _ -> {});
      window.open(id, "APPROVE").decide("");
      rate(parent.visit(), id);
      appeal(window.visit());
      followUp(county.visit());
      Visit seen = parent.visit().open("/cases/" + id + "/rating");
      seen.picture("resident-rating-outcome-phone");
      assertThat(seen.page().locator("main")).containsText("非常不满意");
      assertThat(seen.page().locator("main")).containsText("已加开一个窗口");
      assertThat(seen.page().locator("main")).containsText("评价成立");
    }
  }

  @Test
  void theWindowHandsACodeOverAndSeesNothingOfTheAnswer() {
    Birth birth = new Birth(browsers(), People.couple("310118", "320509", 1));
    try (Resident parent = birth.parent().signIn();
        Official window = birth.window().signIn();
        Visit tablet = browsers().phone()) {
      String id = birth.apply(parent, _ -> {});
      window.open(id, "APPROVE").decide("");
      Page desk = window.visit().open("/desk/ratings/offers/" + id).page();
      desk.click("main form button.tb-btn");
      window.visit().picture("desk-rating-code");
      String code = desk.locator(".tb-number").innerText();
      Page page = tablet.open("/rate").page();
      page.fill("#f-code", code);
      page.click("main form button.tb-btn");
      page.click("label:has(input[name='grade'][value='4'])");
      page.check("#f-anonymous");
      page.click(".tb-rateform button.tb-btn");
      page.waitForURL(url -> url.endsWith("/rate/thanks"));
      desk.reload();
      assertThat(desk.locator("main")).not().containsText("不满意");
    }
  }

  private static void rate(Visit visit, String id) {
    Page page = visit.open("/cases/" + id + "/rating").page();
    page.click("label:has(input[name='grade'][value='5'])");
    page.check("input[name='reasons5'][value='SLOW']");
    page.fill("#reason", "等了三周，没有人说为什么。");
    visit.picture("resident-rating-phone");
    page.click(".tb-rateform button.tb-btn");
    page.waitForSelector("#h-outcome");
  }

  private static Page first(Visit visit) {
    Page page = visit.open("/desk/ratings").picture("desk-ratings").page();
    page.locator("tbody a[href^='/desk/ratings/']").first().click();
    page.waitForSelector("#h-appeal");
    return page;
  }

  private static void appeal(Visit visit) {
    Page page = first(visit);
    page.click("details summary");
    page.fill("#why", "当天就办好了");
    page.click("form[action$='/appeal'] button");
    page.waitForLoadState();
    assertThat(page.locator("main")).containsText("当天就办好了");
  }

  private static void followUp(Visit visit) {
    Page page = first(visit);
    page.fill("#finding", "已加开一个窗口");
    page.click("form[action$='/closure'] button");
    assertThat(page.locator(".tb-fix")).containsText("没有做成");
    page.click("form[action$='/phone'] button");
    assertThat(page.locator("p[role=status]")).containsText("电话");
    page.check("input[name='reached'][value='true']");
    page.check("input[name='settled']");
    page.fill("#said", "说明了原因，当事人认可");
    page.click("form[action$='/calls'] button");
    assertThat(page.locator("tbody")).containsText("当事人认可");
    page.check("input[name='upheld'][value='false']");
    page.fill("#answer", "确实等了三周");
    page.click("form[action$='/decision'] button");
    assertThat(page.locator("main")).containsText("评价成立");
    page.fill("#finding", "已加开一个窗口");
    visit.picture("desk-rating");
    page.click("form[action$='/closure'] button");
    assertThat(page.locator("form[action$='/closure']")).hasCount(0);
  }
}
