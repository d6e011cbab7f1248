package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.AsOf;
import org.tongban.registry.Declarations;
import org.tongban.registry.Enrolment;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

/** Splitting a household and moving to another province, from the form to the register. */
@IntegrationTest
class LeavingItemsIntegrationTests {

  private static final Map<String, String> STATED =
      Map.of("truthful", "true", "noticeRead", "true");

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired Register register;
  @Autowired Declarations declarations;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

  private Family family;

  @BeforeEach
  void setUp() {
    family = Family.enrol(enrolment);
  }

  @Test
  void splitsAHouseholdAfterTheStationHasVerifiedIt() {
    PersonId child = Newborn.of(family, declarations, transaction, clock);
    Matter matter =
        split(family.mother(), Map.of("companion1", child.toString(), "relation1", "30"));

    assertThat(flagged(matter)).isEmpty();
    assertThat(matter.act(Couple.WINDOW, DeskAction.ACCEPT).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(matter.act(Couple.WINDOW, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);

    HouseholdId own = person(family.mother()).registration().orElseThrow().household();
    assertThat(own).isNotEqualTo(family.home());
    assertThat(household(own).head()).isEqualTo(family.mother());
    assertThat(household(own).people()).containsExactly(family.mother(), child);
    assertThat(household(own).address()).isEqualTo(household(family.home()).address());
    assertThat(household(family.home()).people()).containsExactly(family.father());
  }

  @Test
  void letsNoHeadSplitOffWithoutASuccessor() {
    Matter matter = split(family.father(), Map.of());

    assertThat(flagged(matter)).containsExactlyInAnyOrder("founderFits", "register");
    matter.act(Couple.WINDOW, DeskAction.ACCEPT);
    assertThatThrownBy(() -> matter.act(Couple.WINDOW, DeskAction.APPROVE))
        .isInstanceOf(Refusal.class);
    assertThat(household(family.home()).people()).hasSize(2);
  }

  @Test
  void movesSomebodyWithAPermitToAnotherProvince() {
    Single single = Single.enrol(enrolment);
    Matter matter = move(single.resident(), 40, "330000", Map.of());

    assertThat(flagged(matter)).isEmpty();
    assertThat(matter.act(Couple.WINDOW, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(person(single.person()).registration()).isEmpty();
    assertThat(matter.seenBy(Couple.WINDOW).facts()).containsKey("household.number");
  }

  @Test
  void flagsAPermitOfFortyOneDaysAndAPlaceInTheProvince() {
    Matter matter = move(Single.enrol(enrolment).resident(), 41, "320000", Map.of());

    assertThat(flagged(matter)).contains("paperValid", "outside");
  }

  @Test
  void letsAHeadLeaveOnlyWithASuccessor() {
    Actor head = Single.resident(family.father());
    Matter alone = move(head, 1, "330000", Map.of());
    assertThat(flagged(alone)).containsExactlyInAnyOrder("headNamed", "register");
    assertThatThrownBy(() -> alone.act(Couple.WINDOW, DeskAction.APPROVE))
        .isInstanceOf(Refusal.class);
    alone.act(Couple.WINDOW, DeskAction.REFUSE);

    Matter named = move(head, 1, "330000", Map.of("newHead", family.mother().toString()));
    assertThat(named.act(Couple.WINDOW, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(household(family.home()).head()).isEqualTo(family.mother());
  }

  private Matter split(PersonId founder, Map<String, String> companions) {
    return Matter.submitted(
        applications,
        desk,
        family.applicant(),
        "household-split",
        List.of(
            Map.of(
                "founder", founder.toString(),
                "headConsent", "WRITTEN",
                "phone", "13912345678"),
            companions,
            Map.of("livesApart", "OWN", "housing", "OWN_ROOMS"),
            STATED));
  }

  private Matter move(Actor resident, int daysAgo, String to, Map<String, String> also) {
    Map<String, String> place = new HashMap<>(also);
    place.putAll(Map.of("to", to, "place", "西湖区测试路一号", "phone", "13912345678"));
    Map<String, String> paper =
        Map.of(
            "reason", "WORK",
            "paper", "PERMIT",
            "paperNumber", "ZQ-2026-0001",
            "paperDate", China.today(clock).minusDays(daysAgo).toString());
    return Matter.submitted(
        applications, desk, resident, "move-out", List.of(paper, place, STATED));
  }

  private static List<String> flagged(Matter matter) {
    return matter.seenBy(Couple.WINDOW).checks().stream()
        .filter(check -> !check.passed())
        .map(Dossier.Check::rule)
        .toList();
  }

  private Household household(HouseholdId id) {
    return transaction.execute(_ -> register.household(id, AsOf.on(China.today(clock)), reading()));
  }

  private Person person(PersonId id) {
    return transaction.execute(_ -> register.person(id, AsOf.on(China.today(clock)), reading()));
  }

  private static Reading reading() {
    return new Reading(Couple.COUNTY, null, "casework.purpose.case");
  }
}
