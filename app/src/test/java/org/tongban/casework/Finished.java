package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Enrolment;

/**
 * A birth registered in 吴江, for tests of what comes after a case.
 *
 * @param person who applied
 * @param resident the same, signed in
 */
public record Finished(CaseId id, PersonId person, Actor resident) {

  /** Region of the community whose window granted it. */
  public static final String COMMUNITY = "320509101001";

  /** A case that was granted just now. */
  public static Finished birth(Applications applications, Desk desk, Enrolment enrolment) {
    Family family = Family.enrol(enrolment);
    Matter matter =
        Matter.submitted(
            applications,
            desk,
            family.applicant(),
            "birth-registration",
            List.of(
                child(),
                Map.of("ethnicityOf", "mother", "nativePlaceOf", "father", "phone", "13912345678"),
                Map.of("truthful", "true", "bothAgree", "true", "noticeRead", "true")));
    matter.act(Family.WINDOW, DeskAction.APPROVE);
    return new Finished(matter.id(), family.mother(), family.applicant());
  }

  private static Map<String, String> child() {
    return Map.of(
        "certificate",
        "U" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000)),
        "childName",
        "测小宝",
        "childSex",
        "2",
        "birthDate",
        "2026-11-01",
        "birthplace",
        "江苏省苏州市吴江区");
  }
}
