package org.tongban.registry;

import org.springframework.stereotype.Component;
import org.tongban.city.SyntheticNumbers;
import org.tongban.kernel.Refusal;
import org.tongban.platform.TongbanSettings;

/** What held data must satisfy before it is enrolled (初始登记校验); refuses a batch as a whole. */
@Component
class EnrolmentRules {

  private final boolean demonstration;

  EnrolmentRules(TongbanSettings settings) {
    this.demonstration = settings.demonstration();
  }

  void check(Enrolment.NewHousehold household) {
    require(household.community().digits().length() == 12, "registry.enrol.community");
    require(
        household.head() >= 0 && household.head() < household.members().size(),
        "registry.enrol.head");
    for (int i = 0; i < household.members().size(); i++) {
      Enrolment.NewPerson member = household.members().get(i);
      boolean head = i == household.head();
      require(
          head ? member.relation().equals(Relations.HEAD) : Relations.ofMember(member.relation()),
          "registry.enrol.head");
      require(!member.since().isBefore(household.since()), "registry.enrol.since");
      check(member);
    }
  }

  private void check(Enrolment.NewPerson person) {
    require(person.number().birthDate().equals(person.birthDate()), "registry.enrol.birthDate");
    require(!person.since().isBefore(person.birthDate()), "registry.enrol.since");
    require(!person.name().isBlank(), "registry.enrol.name");
    require(
        demonstration || !SyntheticNumbers.isSyntheticCitizenNumber(person.number().value()),
        "registry.enrol.synthetic");
  }

  private static void require(boolean condition, String messageKey) {
    if (!condition) {
      throw new Refusal(Refusal.Kind.INVALID, messageKey);
    }
  }
}
