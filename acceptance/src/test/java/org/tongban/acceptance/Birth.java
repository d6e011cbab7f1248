package org.tongban.acceptance;

import java.util.Map;
import java.util.function.Consumer;
import org.tongban.city.CoupleApart;

/** The registration of a newborn, applied for by a parent: an item that is a folder of data. */
record Birth(Browsers browsers, CoupleApart couple) {

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

  Resident parent() {
    return new Resident(browsers.phone(), phone());
  }

  Official window() {
    return new Official(browsers.desk(), "window." + couple.leaving().townCode());
  }

  Official county() {
    return new Official(browsers.desk(), "county." + couple.leaving().district().code());
  }

  /** The case; each page is shown once before it is sent. */
  String apply(Resident parent, Consumer<String> shown) {
    parent.begin("birth-registration").answer(CHILD);
    shown.accept("resident-birth-phone");
    parent.next();
    parent.visit().page().waitForURL(url -> url.contains("/steps/2"));
    parent.answer(Map.of("ethnicityOf", "mother", "nativePlaceOf", "father", "phone", phone()));
    shown.accept("resident-birth-family-phone");
    parent.next();
    parent.visit().page().waitForURL(url -> url.contains("/steps/3"));
    parent.answer(STATEMENTS);
    shown.accept("resident-birth-check-phone");
    parent.next();
    parent.visit().page().waitForURL(url -> !url.contains("/steps/"));
    return parent.caseId();
  }

  private String phone() {
    return String.valueOf(couple.mover().phone());
  }
}
