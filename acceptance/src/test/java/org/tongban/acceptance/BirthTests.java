package org.tongban.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A parent registers a newborn: an item that is a folder of data and no code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BirthTests {

  private Installation installation;
  private Browsers browsers;
  private Birth birth;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    installation = new Installation(folder.resolve("data")).start();
    browsers = new Browsers(installation);
    birth = new Birth(browsers, People.couple("310118", "320509", 0));
  }

  @AfterAll
  void stop() {
    browsers.close();
    installation.close();
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
