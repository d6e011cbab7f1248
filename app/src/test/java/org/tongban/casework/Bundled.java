package org.tongban.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Department;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** A mother's one thing for a newborn, driven through the public services. */
record Bundled(Matter whole, Bundles bundles, Desk desk) {

  static final Actor HEALTH = officer("HEALTH");
  static final Actor SOCIAL = officer("HUMAN_RESOURCES");
  static final Actor MEDICAL = officer("MEDICAL_INSURANCE");

  /** Everything wanted; {@code changed} answers take the place of these. */
  static List<Map<String, String>> steps(LocalDate today, Map<String, String> changed) {
    List<Map<String, String>> steps =
        List.of(
            new HashMap<>(
                Map.of(
                    "certificate", "U340000001",
                    "childName", "测小安",
                    "childSex", "2",
                    "birthDate", today.minusDays(12).toString(),
                    "birthplace", "江苏省苏州市吴江区")),
            new HashMap<>(
                Map.of(
                    "ethnicityOf", "mother",
                    "nativePlaceOf", "father",
                    "phone", "13912345678",
                    "card", "post",
                    "insurance", "nowhere",
                    "costs", "claim",
                    "hospital", "吴江样例医院",
                    "cost", "3200",
                    "account", "6200000000000000001")),
            new HashMap<>(Map.of("truthful", "true", "bothAgree", "true", "noticeRead", "true")));
    for (Map<String, String> step : steps) {
      step.replaceAll((field, answer) -> changed.getOrDefault(field, answer));
    }
    return steps;
  }

  List<BundlePart> parts() {
    return bundles.of(whole.resident(), whole.id()).orElseThrow().parts();
  }

  List<String> standings() {
    return parts().stream().map(part -> part.name() + " " + part.standing()).toList();
  }

  /** The case of a part that has begun. */
  Matter part(String name) {
    CaseId id =
        parts().stream()
            .filter(part -> part.name().equals(name))
            .flatMap(part -> part.caseId().stream())
            .findFirst()
            .orElseThrow();
    return new Matter(whole.applications(), desk, whole.resident(), id);
  }

  void grant(Actor official, String part) {
    part(part).act(official, DeskAction.APPROVE);
  }

  void refuse(Actor official, String part) {
    part(part).act(official, DeskAction.REFUSE);
  }

  private static Actor officer(String department) {
    return new Actor(
        AccountId.next(),
        Set.of(Role.DEPARTMENT_OFFICER),
        new RegionCode("320509"),
        Optional.empty(),
        Optional.of(new Department(department)));
  }
}
