package org.tongban.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first case lap: a resident of 青浦 joins the spouse's household in 吴江. */
class JourneyTests extends Installed {

  private SpouseJoining lap;

  @BeforeAll
  void prepare() {
    lap = new SpouseJoining(browsers(), People.couple("310118", "320509", 0));
  }

  @Test
  void aResidentJoinsTheSpouseInAnotherDistrict() {
    try (Resident resident = lap.resident().signIn();
        Official window = lap.targetWindow().signIn();
        Official county = lap.countyOffice().signIn();
        Official origin = lap.originWindow().signIn()) {
      String id = apply(resident);
      window.open(id, "ACCEPT").visit().picture("desk-accept");
      window.decide("");
      county.open(id, "APPROVE").visit().picture("desk-case");
      county.decide("");
      origin.visit().open("/desk").picture("desk-queue");
      moveOut(origin);
      window.open(id, "SETTLE").visit().picture("desk-settle");
      window.decide("");
      finish(resident, id);
      printTheBook(resident.visit());
    }
    askWhoSawThem();
  }

  private String apply(Resident resident) {
    resident.visit().picture("resident-home-phone");
    resident.begin("spouse-joining").visit().picture("resident-step-phone");
    resident.answer(SpouseJoining.HOUSEHOLD).next();
    resident.visit().page().waitForURL(url -> url.contains("/steps/2"));
    resident.next();
    assertThat(resident.visit().page().locator(".tb-fix")).isVisible();
    resident.visit().picture("resident-step-fix-phone");
    resident.answer(lap.residence()).next();
    resident.visit().page().waitForURL(url -> url.contains("/steps/3"));
    resident.answer(SpouseJoining.STATEMENTS).visit().picture("resident-check-phone");
    resident.next();
    resident.visit().page().waitForURL(url -> !url.contains("/steps/"));
    resident.visit().picture("resident-tracker-phone");
    return resident.caseId();
  }

  private void moveOut(Official origin) {
    origin
        .visit()
        .page()
        .waitForCondition(() -> {
          origin.visit().open("/desk");
          return origin.visit().page().locator(".tb-queue li a").count() > 0;
        });
    origin.visit().page().locator(".tb-queue li a").first().click();
    origin.visit().page().waitForURL(url -> url.contains("/desk/cases/"));
    origin.visit().page().locator("#act input[value='MOVE_OUT']").check();
    origin.visit().picture("desk-origin");
    origin.decide("");
  }

  private void finish(Resident resident, String id) {
    Visit visit = resident.visit();
    visit.open("/cases/" + id);
    visit
        .page()
        .waitForCondition(() -> {
          visit.page().reload();
          return visit.page().locator("main a[href$='/rating']").count() == 1;
        });
    visit.picture("resident-done-phone");
    visit.open("/cases/" + id + "/rating");
    visit.page().locator("label:has(input[name='grade'][value='1'])").click();
    visit.page().locator("form[action$='/rating'] button").click();
    visit.page().waitForLoadState();
    visit.picture("resident-rated-phone");
    visit.open("/me/access").picture("resident-access-phone");
    visit.open("/me/household").picture("resident-household-phone");
    assertThat(visit.page().locator("main")).containsText("吴江");
  }

  private void printTheBook(Visit visit) {
    Object answer =
        visit
            .page()
            .evaluate(
                """
                async () => {
                  const answer = await fetch("/me/household/book.pdf");
                  const text = await answer.text();
                  return answer.status + " " + text.slice(0, 5);
                }\
                """);
    Assertions.assertThat(answer).isEqualTo("200 %PDF-");
  }

  private void askWhoSawThem() {
    try (Official auditor = new Official(browsers().desk(), "auditor").signIn()) {
      Visit visit = auditor.visit().open("/audit").picture("audit-overview");
      visit
          .page()
          .fill("form[action='/audit/person'] input[name='who']", lap.couple().mover().number());
      visit.page().click("form[action='/audit/person'] button");
      visit.page().waitForURL(url -> url.contains("/audit/entries"));
      Assertions.assertThat(visit.page().url()).doesNotContain(lap.couple().mover().number());
      assertThat(visit.page().locator("main")).containsText(originOffice());
      visit.picture("audit-entries");
    }
  }

  private String originOffice() {
    return lap.couple().leaving().district().name();
  }
}
