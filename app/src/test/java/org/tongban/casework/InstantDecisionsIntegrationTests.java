package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.casework.RuleDecision.Outcome;
import org.tongban.casework.events.CaseDecidedByRules;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Enrolment;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** Rules grant what passes every check as it is handed in (秒批), and refuse nobody. */
@IntegrationTest
@RecordApplicationEvents
class InstantDecisionsIntegrationTests {

  private static final Actor POLICE = officer("320509", "PUBLIC_SECURITY");

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired InstantDesk instant;
  @Autowired Enrolment enrolment;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;
  @Autowired SignIns signIns;
  @Autowired ApplicationEvents events;

  @Test
  void grantsInTheSameActWhatPassesEveryCheckAndSaysByWhichRulesAndData() {
    Matter matter = apply(Map.of());

    Tracking shown = matter.track();
    assertThat(shown.state()).isEqualTo(CaseState.GRANTED);
    RuleDecision made = shown.byRules().orElseThrow();
    assertThat(made.version()).isEqualTo("1.0.0");
    assertThat(made.facts())
        .containsEntry("vehicleClass", "light")
        .containsEntry("applicantActive", "true")
        .containsKey("applicantAge")
        .doesNotContainKey("applicantNumber");
    assertThat(shown.checks()).isNotEmpty().allMatch(Dossier.Check::passed);
    assertThat(shown.history()).extracting(HistoryLine::event).contains("DECIDED_BY_RULES");
    assertThat(shown.history().getLast().account())
        .isEqualTo(Actor.system(new RegionCode("320509")).account());
    assertThat(desk.queue(POLICE, 0, 200)).noneMatch(line -> line.id().equals(matter.id()));
  }

  @Test
  void marksInTrailAndEventsThatNoPersonDecided() {
    Matter matter = apply(Map.of());

    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit.entry
                    WHERE action = 'CASE_DECIDED_BY_RULES' AND case_id = :case
                    """)
                .param("case", matter.id().value())
                .query((row, _) -> row.getInt(1))
                .single())
        .isEqualTo(1);
    assertThat(events.stream(CaseDecidedByRules.class))
        .contains(new CaseDecidedByRules(matter.id(), "truck-permit", "1.0.0"));
  }

  @Test
  void sendsWhatDoesNotPassToAPersonAndRefusesNothing() {
    Matter matter = apply(Map.of("vehicleClass", "heavy"));

    assertThat(matter.track().state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(matter.track().byRules()).isEmpty();
    assertThat(matter.track().history()).extracting(HistoryLine::event).contains("SENT_TO_PERSON");
    assertThat(matter.seenBy(POLICE).actions())
        .containsExactly(DeskAction.ASK_CORRECTION, DeskAction.REFUSE, DeskAction.APPROVE);

    assertThat(matter.act(POLICE, DeskAction.REFUSE).state()).isEqualTo(CaseState.REFUSED);
    assertThat(matter.track().refusalReason()).isEqualTo("核对无误");
  }

  @Test
  void givesTheCaseToAPersonWhereTheApplicantAsksForOne() {
    Matter matter = apply(Map.of("decidedBy", "person"));

    assertThat(matter.track().state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(matter.track().history()).extracting(HistoryLine::event).contains("PERSON_ASKED");
    assertThat(matter.act(POLICE, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(matter.track().byRules()).isEmpty();
  }

  @Test
  void leavesWhatAPersonHasLookedAtWithPersonsAfterACorrection() {
    Matter matter = apply(Map.of("vehicleClass", "heavy"));
    matter.act(POLICE, DeskAction.ASK_CORRECTION);
    Draft draft = applications.draft(matter.resident(), matter.id());
    draft =
        applications.save(
            matter.resident(), matter.id(), 0, draft.revision(), steps(Map.of()).getFirst());
    applications.submit(matter.resident(), matter.id(), draft.revision());

    assertThat(matter.track().state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(desk.queue(POLICE, 0, 200)).anyMatch(line -> line.id().equals(matter.id()));
  }

  @Test
  void letsAnOfficialOfTheOfficeRevokeItOnceWithAReason() {
    Matter matter = apply(Map.of());
    assertThat(instant.list(POLICE, true, 0, 50)).anyMatch(line -> of(line, matter));
    int revision = matter.seenBy(POLICE).revision();

    assertThatThrownBy(() -> instant.find(POLICE, matter.id(), revision, Outcome.REVOKED, " "))
        .isInstanceOf(Refusal.class);
    for (Actor stranger :
        List.of(Couple.COUNTY, officer("320509", "TAX"), officer("310118", "PUBLIC_SECURITY"))) {
      assertThatThrownBy(
              () -> instant.find(stranger, matter.id(), revision, Outcome.REVOKED, "车型不符"))
          .isInstanceOf(Refusal.class);
    }
    instant.find(POLICE, matter.id(), revision, Outcome.REVOKED, "车型不符");

    assertThat(matter.track().state()).isEqualTo(CaseState.REVOKED);
    assertThat(matter.track().refusalReason()).isEqualTo("车型不符");
    assertThat(instant.list(POLICE, true, 0, 50)).noneMatch(line -> of(line, matter));
    assertThatThrownBy(() -> instant.find(POLICE, matter.id(), revision, Outcome.CONFIRMED, ""))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThat(apply(matter.resident(), Map.of()).track().state()).isEqualTo(CaseState.GRANTED);
  }

  @Test
  void keepsWhatRulesDecidedAndWhatWasFound() {
    Matter matter = apply(Map.of());
    instant.find(POLICE, matter.id(), matter.seenBy(POLICE).revision(), Outcome.CONFIRMED, "");

    assertThat(matter.track().state()).isEqualTo(CaseState.GRANTED);
    for (String change :
        List.of(
            "DELETE FROM casework.rule_decision",
            "UPDATE casework.rule_decision SET finding = NULL, found_by = NULL, found_at = NULL")) {
      assertThatThrownBy(() ->
              jdbc.sql(change + " WHERE case_id = :case")
                  .param("case", matter.id().value())
                  .update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("what rules decided stays as it was");
    }
  }

  @Test
  void showsApplicantAndOfficialThatRulesDecided() throws Exception {
    Actor resident = signIns.resident("320509", Single.enrol(enrolment).person());
    Matter matter = apply(resident, Map.of());

    assertThat(page("/cases/" + matter.id(), resident))
        .contains("规则自动作出的决定", "1.0.0", "轻型货车", "当地公安机关关于货车通行管理的通告");
    Actor keeper = signIns.staff("320509", Role.COUNTY_OFFICER);
    assertThat(page("/desk/cases/" + matter.id(), keeper))
        .contains("规则自动作出的决定")
        .doesNotContain("/finding");
    assertThat(page("/desk/rules", keeper)).contains("没有规则自动批准的办件");
  }

  @Test
  void letsThePoliceLookAgainOnThePagesAndKeepsWhatWasTyped() throws Exception {
    Matter matter = apply(Map.of());
    Actor police = signIns.officer("320509", "PUBLIC_SECURITY");
    assertThat(page("/desk/rules?open=true", police)).contains(matter.track().number(), "未核查");
    assertThat(page("/desk/rules/export.csv", police)).contains(matter.track().number());
    assertThat(page("/desk/cases/" + matter.id(), police)).contains("/finding", "核查这个决定");

    int revision = matter.seenBy(POLICE).revision();
    assertThat(find(police, matter, revision, "REVOKED", "字".repeat(501)).getStatus())
        .isEqualTo(422);
    assertThat(
            find(police, matter, revision - 1, "REVOKED", "行驶证上是重型货车")
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("行驶证上是重型货车", "没有办成");
    assertThat(find(police, matter, revision, "REVOKED", "行驶证上是重型货车").getRedirectedUrl())
        .contains(matter.id().toString());
    assertThat(page("/desk/rules", police)).contains("已撤销");
  }

  private org.springframework.mock.web.MockHttpServletResponse find(
      Actor police, Matter matter, int revision, String outcome, String reason) throws Exception {
    return web.perform(
            post("/desk/cases/" + matter.id() + "/finding")
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(signIns.as(police))
                .with(csrf())
                .param("revision", Integer.toString(revision))
                .param("outcome", outcome)
                .param("reason", reason))
        .andReturn()
        .getResponse();
  }

  private String page(String path, Actor actor) throws Exception {
    return web.perform(get(path).locale(Locale.SIMPLIFIED_CHINESE).with(signIns.as(actor)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static boolean of(InstantDesk.Line line, Matter matter) {
    return line.decision().caseId().equals(matter.id());
  }

  private Matter apply(Map<String, String> changed) {
    return apply(Single.enrol(enrolment).resident(), changed);
  }

  private Matter apply(Actor resident, Map<String, String> changed) {
    return Matter.submitted(applications, desk, resident, "truck-permit", steps(changed));
  }

  private static List<Map<String, String>> steps(Map<String, String> changed) {
    return List.of(
        with(Map.of("plate", "苏E12345", "vehicleClass", "light", "emission", "national6"), changed),
        with(
            Map.of(
                "community", "320509101001",
                "goods", "生活用品",
                "roads", "ordinary",
                "hours", "day",
                "period", "month"),
            changed),
        with(
            Map.of(
                "phone", "13912345678",
                "decidedBy", "rules",
                "truthful", "true",
                "noticeRead", "true"),
            changed));
  }

  private static Map<String, String> with(Map<String, String> usual, Map<String, String> changed) {
    Map<String, String> step = new HashMap<>(usual);
    changed.forEach((name, value) -> step.computeIfPresent(name, (_, _) -> value));
    return step;
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
