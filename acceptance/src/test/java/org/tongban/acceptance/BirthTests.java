package org.tongban.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parent registers a newborn: an item that is a folder of data and no code. */
class BirthTests extends Installed {

  private Birth birth;

  @BeforeAll
  void prepare() {
    birth = new Birth(browsers(), People.couple("310118", "320509", 0));
  }

  @Test
  void aParentRegistersANewbornAndTheWindowGrantsItOnTheSpot() {
    try (Resident parent = birth.parent().signIn();
        Official window = birth.window().signIn()) {
      String id = birth.apply(parent, parent.visit()::picture);
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
}
