package org.tongban.acceptance;

import java.util.Map;
import org.tongban.city.CoupleApart;

/** The case 夫妻投靠 as people take it, step by step. */
record SpouseJoining(Browsers browsers, CoupleApart couple) {

  static final Map<String, String> HOUSEHOLD =
      Map.of("relation", "10", "spouseConsent", "true", "ownerConsent", "true");
  static final Map<String, String> STATEMENTS =
      Map.of("truthful", "true", "onlineOnly", "true", "noticeRead", "true");

  Map<String, String> residence() {
    return residence(couple);
  }

  static Map<String, String> residence(CoupleApart couple) {
    return Map.of(
        "residenceSince.y", "2023",
        "residenceSince.m", "6",
        "homeKind", "own",
        "phone", String.valueOf(couple.mover().phone()));
  }

  String phone() {
    return String.valueOf(couple.mover().phone());
  }

  Resident resident() {
    return new Resident(browsers.phone(), phone());
  }

  Official targetWindow() {
    return new Official(browsers.desk(), "window." + couple.target().townCode());
  }

  Official countyOffice() {
    return new Official(browsers.desk(), "county." + couple.target().district().code());
  }

  Official originWindow() {
    return new Official(browsers.desk(), "window." + couple.leaving().townCode());
  }
}
