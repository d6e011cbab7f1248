package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Act;
import org.tongban.registry.AsOf;
import org.tongban.registry.Declaration;
import org.tongban.registry.Declarations;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class MemberFactsIntegrationTests {

  @Autowired MemberFacts facts;
  @Autowired Enrolment enrolment;
  @Autowired Register register;
  @Autowired Declarations declarations;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

  private Family family;
  private PersonId child;
  private LocalDate today;

  @BeforeEach
  void setUp() {
    today = China.today(clock);
    family = Family.enrol(enrolment);
    child = Newborn.of(family, declarations, transaction, clock);
    Act act = new Act(Couple.COUNTY, CaseId.next(), "居民身份证法 第十条", today);
    transaction.executeWithoutResult(
        _ -> declarations.register(new Declaration.CardIssue(child), act));
  }

  @Test
  void givesEveryFactItNames() {
    Set<String> names = MemberFacts.NAMES.stream().map("x"::concat).collect(Collectors.toSet());

    Map<String, Object> known = of(child, names);
    assertThat(known.keySet()).isEqualTo(names);
    assertThat(known)
        .containsEntry("xIsApplicant", false)
        .containsEntry("xChildOfApplicant", true)
        .containsEntry("xMotherEthnicityDiffers", false)
        .containsEntry("xEthnicityChangedAsMinor", false)
        .containsEntry("xCard", "VALID");
    assertThat(of(family.father(), names))
        .containsEntry("xChildOfApplicant", false)
        .containsEntry("xCard", "NONE")
        .doesNotContainKeys("xFatherEthnicity", "xCardDaysLeft");
  }

  @Test
  void asksBeyondTheHouseholdOnlyForWhatThePackageUses() {
    assertThat(of(child, Set.of("xAge")).keySet())
        .containsExactlyInAnyOrder(
            "xActive", "xAge", "xIsHead", "xRelation", "xIsApplicant", "xEthnicity");
  }

  private Map<String, Object> of(PersonId person, Set<String> used) {
    Reading reading = new Reading(Couple.COUNTY, null, "casework.purpose.case");
    return transaction.execute(_ -> {
      Household home = register.household(family.home(), AsOf.on(today), reading);
      Household.Member member =
          home.members().stream()
              .filter(one -> one.person().id().equals(person))
              .findFirst()
              .orElseThrow();
      return facts.of(
          new MemberFacts.Chosen("x", member, home, family.mother(), used), today, reading);
    });
  }
}
