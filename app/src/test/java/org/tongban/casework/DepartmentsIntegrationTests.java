package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.casework.StageLine.Standing;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** Several departments have their parts of one case side by side (并联审批). */
@IntegrationTest
class DepartmentsIntegrationTests {

  private static final Actor MARKET = officer("320509", "MARKET_REGULATION");
  private static final Actor SEAL = officer("320509", "PUBLIC_SECURITY");
  private static final Actor TAX = officer("320509", "TAX");
  private static final Actor INSURANCE = officer("320509", "HUMAN_RESOURCES");
  private static final Actor FUND = officer("320509", "HOUSING_FUND");
  private static final List<Map<String, String>> COMPANY =
      List.of(
          Map.of(
              "companyName", "吴江样例文具有限公司",
              "companyKind", "limited",
              "capital", "50",
              "payment", "withinFive",
              "community", "320509101001",
              "address", "样例路 7 号 101 室",
              "premises", "rented",
              "scope", "文具用品零售"),
          Map.of("seals", "official", "taxpayer", "small", "staff", "3", "phone", "13912345678"),
          Map.of("truthful", "true", "noticeRead", "true"));

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired MockMvc web;
  @Autowired SignIns signIns;

  private Matter matter;

  @BeforeEach
  void apply() {
    matter =
        Matter.submitted(
            applications, desk, Family.enrol(enrolment).applicant(), "company-setup", COMPANY);
  }

  @Test
  void asksFourDepartmentsAtOnceAndGrantsWhenTheLastHasAnswered() {
    assertThat(standings(matter.track().departments()))
        .containsExactly(
            Standing.OPEN, Standing.AHEAD, Standing.AHEAD, Standing.AHEAD, Standing.AHEAD);
    matter.act(MARKET, DeskAction.ACCEPT);
    assertThat(standings(matter.track().departments()))
        .containsExactly(
            Standing.PASSED, Standing.OPEN, Standing.OPEN, Standing.OPEN, Standing.OPEN);

    for (Actor one : List.of(TAX, FUND, SEAL)) {
      assertThat(matter.act(one, DeskAction.APPROVE).state()).isEqualTo(CaseState.IN_REVIEW);
    }
    assertThat(matter.act(INSURANCE, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(standings(matter.seenBy(TAX).stages())).containsOnly(Standing.PASSED);
  }

  @Test
  void keepsWhatOthersPassedWhenOneDepartmentRefuses() {
    matter.act(MARKET, DeskAction.ACCEPT);
    matter.act(TAX, DeskAction.REFUSE);
    matter.act(FUND, DeskAction.APPROVE);
    matter.act(SEAL, DeskAction.APPROVE);

    assertThat(matter.act(INSURANCE, DeskAction.APPROVE).state()).isEqualTo(CaseState.REFUSED);
    assertThat(matter.track().departments())
        .filteredOn(line -> line.standing() == Standing.REFUSED)
        .extracting(StageLine::name)
        .containsExactly("TAX");
    assertThat(matter.track().refusalReason()).isEqualTo("核对无误");
  }

  @Test
  void opensTheCaseOnlyToDepartmentsThatHaveOrHadAPart() {
    assertThatThrownBy(() -> matter.seenBy(TAX)).isInstanceOf(Refusal.class);
    assertThat(desk.find(TAX, matter.track().number())).isEmpty();
    assertThat(desk.queue(TAX, 0, 50)).noneMatch(line -> line.id().equals(matter.id()));

    matter.act(MARKET, DeskAction.ACCEPT);
    assertThat(desk.queue(TAX, 0, 50)).anyMatch(line -> line.id().equals(matter.id()));
    assertThat(matter.seenBy(MARKET).actions()).isEmpty();
    assertThat(desk.recent(MARKET, 0, 10)).anyMatch(line -> line.id().equals(matter.id()));
    for (Actor stranger :
        List.of(officer("310118", "TAX"), officer("320509", "HEALTH"), officer("", "TAX"))) {
      assertThatThrownBy(() -> matter.seenBy(stranger)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void answersNoOtherDepartmentsPart() {
    matter.act(MARKET, DeskAction.ACCEPT);
    Decision approve = Decision.of(DeskAction.APPROVE, matter.seenBy(MARKET).revision(), "核对无误");

    for (Actor other : List.of(MARKET, Couple.COUNTY)) {
      assertThatThrownBy(() -> desk.act(other, matter.id(), approve)).isInstanceOf(Refusal.class);
    }
    assertThat(standings(matter.track().departments())).doesNotContain(Standing.REFUSED);
    assertThat(matter.seenBy(TAX).actions()).containsExactly(DeskAction.REFUSE, DeskAction.APPROVE);
  }

  @Test
  void showsADepartmentNothingOfTheHousehold() {
    assertThat(matter.seenBy(MARKET).facts().keySet())
        .allMatch(fact -> fact.startsWith("applicant."))
        .doesNotContain("applicant.marriage");
    assertThat(matter.seenBy(MARKET).persons()).isEmpty();
    assertThat(matter.seenBy(Couple.COUNTY).facts()).containsKey("household.number");
  }

  @Test
  void leadsOnlyOfficesThatKeepTheRegisterToTheRating() throws Exception {
    matter.act(MARKET, DeskAction.ACCEPT);
    for (Actor one : List.of(TAX, FUND, SEAL, INSURANCE)) {
      matter.act(one, DeskAction.APPROVE);
    }
    assertThat(page(signIns.staff("320509", Role.COUNTY_OFFICER))).contains("/desk/ratings/offers");
    assertThat(page(signIns.staff("320509", Role.DEPARTMENT_OFFICER)))
        .contains("吴江样例文具有限公司")
        .doesNotContain("/desk/ratings/offers");
  }

  @Test
  void saysWhichPartsWereLeftWhenTheApplicantWithdraws() {
    matter.act(MARKET, DeskAction.ACCEPT);
    matter.act(TAX, DeskAction.APPROVE);
    applications.withdraw(matter.resident(), matter.id(), matter.track().revision());

    assertThat(standings(matter.track().departments()))
        .containsExactly(
            Standing.PASSED, Standing.PASSED, Standing.LEFT, Standing.LEFT, Standing.LEFT);
    assertThat(desk.queue(FUND, 0, 50)).noneMatch(line -> line.id().equals(matter.id()));
  }

  private String page(Actor official) throws Exception {
    return web.perform(get("/desk/cases/" + matter.id()).with(signIns.as(official)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static List<Standing> standings(List<StageLine> lines) {
    return lines.stream().map(StageLine::standing).toList();
  }

  private static Actor officer(String region, String department) {
    return new Actor(
        AccountId.next(),
        Set.of(Role.DEPARTMENT_OFFICER),
        new RegionCode(region),
        Optional.empty(),
        Optional.of(new Department(department)));
  }
}
