package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.Act;
import org.tongban.registry.AsOf;
import org.tongban.registry.Declaration;
import org.tongban.registry.Declarations;
import org.tongban.registry.Enrolment;
import org.tongban.registry.IdCard;
import org.tongban.registry.Inquiries;
import org.tongban.registry.Particular;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;
import org.tongban.registry.Sex;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

/** Identity cards, ethnicity and sex, each by its package from the form to the register. */
@IntegrationTest
class PersonItemsIntegrationTests {

  private static final Actor CITY = Couple.official("3205", Role.COUNTY_OFFICER);
  private static final Map<String, String> STATED =
      Map.of("truthful", "true", "noticeRead", "true");

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired Register register;
  @Autowired Inquiries inquiries;
  @Autowired Declarations declarations;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

  @Test
  void issuesAFirstCardThatHoldsByAge() {
    Single single = Single.enrol(enrolment);
    Matter matter = card(single, "FIRST");

    assertThat(matter.act(Couple.WINDOW, DeskAction.ACCEPT).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(card(single)).isNull();
    assertThat(matter.act(Couple.COUNTY, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(card(single))
        .isEqualTo(new IdCard(IdCard.Standing.VALID, China.today(clock).plusYears(20)));
  }

  @Test
  void issuesNoFirstCardASecondTimeButReplacesALostOne() {
    Single single = Single.enrol(enrolment);
    Matter first = card(single, "FIRST");
    first.act(Couple.WINDOW, DeskAction.ACCEPT);
    first.act(Couple.COUNTY, DeskAction.APPROVE);

    Matter again = card(single, "FIRST");
    assertThat(flagged(again)).contains("cardFits", "register");
    again.act(Couple.WINDOW, DeskAction.ACCEPT);
    assertThatThrownBy(() -> again.act(Couple.COUNTY, DeskAction.APPROVE))
        .isInstanceOf(Refusal.class);
    again.act(Couple.COUNTY, DeskAction.REFUSE);

    Matter lost = card(single, "LOST");
    assertThat(flagged(lost)).isEmpty();
    lost.act(Couple.WINDOW, DeskAction.ACCEPT);
    assertThat(lost.act(Couple.COUNTY, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
  }

  @Test
  void changesAChildsEthnicityToTheMothersOnceByTheCity() {
    Family family = Family.enrol(enrolment);
    PersonId child = Newborn.of(family, declarations, transaction, clock);
    declare(
        new Declaration.ParticularsCorrection(family.mother(), Particular.ETHNICITY, "03", null));

    Matter matter = ethnicity(family, child, "Mother");
    assertThat(flagged(matter)).isEmpty();
    matter.act(Couple.WINDOW, DeskAction.ACCEPT);
    matter.act(Couple.COUNTY, DeskAction.APPROVE);
    assertThat(matter.seenBy(Couple.COUNTY).actions()).isEmpty();
    assertThat(person(child).ethnicity()).isEqualTo("01");
    assertThat(matter.act(CITY, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(person(child).ethnicity()).isEqualTo("03");

    Matter back = ethnicity(family, child, "Father");
    assertThat(flagged(back)).containsExactlyInAnyOrder("onceOnly", "register");
    assertThat(back.seenBy(Couple.WINDOW).register().orElseThrow().refused()).isPresent();
  }

  @Test
  void showsTheParentsEthnicityOnceTheChildIsChosen() {
    Family family = Family.enrol(enrolment);
    PersonId child = Newborn.of(family, declarations, transaction, clock);
    Draft draft = applications.begin(family.applicant(), "ethnicity-change");
    assertThat(draft.known()).doesNotContainKey("personMotherEthnicity");

    draft =
        applications.save(
            family.applicant(),
            draft.id(),
            0,
            draft.revision(),
            Map.of("person", child.toString()));
    assertThat(draft.known())
        .containsEntry("personMotherEthnicity", "01")
        .containsEntry("personFatherEthnicity", "01");
  }

  @Test
  void changesTheSexOfSomebodyUnmarriedAndIssuesANewNumber() {
    Single single = Single.enrol(enrolment);
    String before = person(single.person()).number().value();
    Matter matter = sex(single.resident());

    assertThat(flagged(matter)).isEmpty();
    matter.act(Couple.WINDOW, DeskAction.ACCEPT);
    assertThat(matter.act(Couple.COUNTY, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(person(single.person()).sex()).isEqualTo(Sex.MALE);
    assertThat(person(single.person()).number().value()).isNotEqualTo(before);
  }

  @Test
  void flagsAChangeOfSexInAMarriageThatTheRegisterStandsAgainst() {
    Matter matter = sex(Family.enrol(enrolment).applicant());

    assertThat(flagged(matter)).containsExactlyInAnyOrder("notMarried", "register");
    matter.act(Couple.WINDOW, DeskAction.ACCEPT);
    assertThatThrownBy(() -> matter.act(Couple.COUNTY, DeskAction.APPROVE))
        .isInstanceOf(Refusal.class);
  }

  private Matter card(Single single, String reason) {
    Map<String, String> asked =
        Map.of("holder", single.person().toString(), "reason", reason, "phone", "13912345678");
    Map<String, String> stated =
        Map.of("fingerprints", "true", "truthful", "true", "noticeRead", "true");
    return submit(single.resident(), "id-card", List.of(asked, stated));
  }

  private Matter ethnicity(Family family, PersonId child, String of) {
    return submit(
        family.applicant(),
        "ethnicity-change",
        List.of(
            Map.of("person", child.toString()),
            Map.of(
                "ethnicityOf", of,
                "consent", "BOTH",
                "reason", "随父母一方的民族成份",
                "phone", "13912345678"),
            STATED));
  }

  private Matter sex(Actor resident) {
    Map<String, String> stated =
        Map.of("newNumber", "true", "truthful", "true", "noticeRead", "true");
    return submit(
        resident,
        "sex-change",
        List.of(
            Map.of(
                "newSex", "1",
                "proof", "HOSPITAL",
                "proofNumber", "SYZM-2026-0001",
                "phone", "13912345678"),
            stated));
  }

  private Matter submit(Actor resident, String item, List<Map<String, String>> steps) {
    return Matter.submitted(applications, desk, resident, item, steps);
  }

  private static List<String> flagged(Matter matter) {
    return matter.seenBy(Couple.WINDOW).checks().stream()
        .filter(check -> !check.passed())
        .map(Dossier.Check::rule)
        .toList();
  }

  private void declare(Declaration declaration) {
    transaction.executeWithoutResult(_ ->
        declarations.register(
            declaration, new Act(Couple.COUNTY, CaseId.next(), "户口登记条例 第十七条", China.today(clock))));
  }

  private @Nullable IdCard card(Single single) {
    return transaction.execute(
        _ -> inquiries.card(single.person(), AsOf.on(China.today(clock)), reading()).orElse(null));
  }

  private Person person(PersonId id) {
    return transaction.execute(_ -> register.person(id, AsOf.on(China.today(clock)), reading()));
  }

  private static Reading reading() {
    return new Reading(Couple.COUNTY, null, "casework.purpose.case");
  }
}
