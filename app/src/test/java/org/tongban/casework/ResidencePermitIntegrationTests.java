package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.items.FieldProblem;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Enrolment;
import org.tongban.registry.documents.HeldPaper;
import org.tongban.registry.documents.HeldPapers;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

/** Somebody registered in 青浦 who lives in 吴江 applies there for a residence permit. */
@IntegrationTest
class ResidencePermitIntegrationTests {

  private static final String ITEM = "residence-permit";
  private static final String HERE = "320509101001";
  private static final String HOME = "310118102001";

  @Autowired Applications applications;
  @Autowired Desk desk;
  @Autowired Enrolment enrolment;
  @Autowired HeldPapers papers;
  @Autowired MovableClock clock;

  private Couple couple;

  @BeforeEach
  void setUp() {
    couple = Couple.enrol(enrolment);
  }

  @Test
  void isHandledAndIssuedWhereTheApplicantLives() {
    Matter matter = permit(HERE, 6);

    assertThat(flagged(matter)).isEmpty();
    assertThatThrownBy(() -> matter.seenBy(Couple.ORIGIN)).isInstanceOf(Refusal.class);
    assertThat(matter.act(Couple.WINDOW, DeskAction.ACCEPT).state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(matter.act(Couple.COUNTY, DeskAction.APPROVE).state()).isEqualTo(CaseState.GRANTED);
    assertThat(papers.of(couple.applicant(), China.today(clock)))
        .singleElement()
        .satisfies(paper -> {
          assertThat(paper.kind()).isEqualTo("RESIDENCE_PERMIT");
          assertThat(paper.state()).isEqualTo(HeldPaper.State.VALID);
          assertThat(paper.community().digits()).isEqualTo(HERE);
          assertThat(paper.until()).isEqualTo(China.today(clock).plusYears(1).minusDays(1));
        });
  }

  @Test
  void isFlaggedBeforeHalfAYearAndRefusedByTheRegister() {
    Matter matter = permit(HERE, 5);

    assertThat(flagged(matter)).containsExactlyInAnyOrder("halfYear", "register");
    matter.act(Couple.WINDOW, DeskAction.ACCEPT);
    assertThatThrownBy(() -> matter.act(Couple.COUNTY, DeskAction.APPROVE))
        .isInstanceOf(Refusal.class);
    assertThat(papers.of(couple.applicant(), China.today(clock))).isEmpty();
  }

  @Test
  void offersTheCommunitiesThatTheRegisterServesAndNoOthers() {
    Draft draft = applications.begin(couple.resident(), ITEM);
    assertThat(draft.communities())
        .extracting(community -> community.digits())
        .contains(HERE, HOME)
        .doesNotHaveDuplicates()
        .isSorted();

    draft =
        applications.save(
            couple.resident(), draft.id(), 0, draft.revision(), place("320509999999", 6));
    assertThat(draft.problems()).containsExactly(new FieldProblem("community", "problem.options"));
  }

  private Matter permit(String community, int months) {
    return Matter.submitted(
        applications,
        desk,
        couple.resident(),
        ITEM,
        List.of(
            place(community, months),
            Map.of("basis", "WORK", "proof", "CONTRACT", "phone", "13912345678"),
            Map.of("truthful", "true", "noticeRead", "true")));
  }

  private Map<String, String> place(String community, int months) {
    return Map.of(
        "community",
        community,
        "address",
        "测试路一号二〇一室",
        "residentSince",
        China.today(clock).minusMonths(months).toString());
  }

  private static List<String> flagged(Matter matter) {
    return matter.seenBy(Couple.WINDOW).checks().stream()
        .filter(check -> !check.passed())
        .map(Dossier.Check::rule)
        .toList();
  }
}
