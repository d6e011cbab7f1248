package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.platform.CheckOutcome;
import org.tongban.platform.SelfCheck;
import org.tongban.registry.Enrolment;

/**
 * Drives one synthetic case through two synthetic counties, from the form to the new household, in
 * one transaction that is rolled back: nothing of it is ever seen by anybody.
 */
@Component
class CaseSelfCheck implements SelfCheck {

  private static final String ITEM = "spouse-joining";
  private static final List<Map<String, String>> ANSWERS =
      List.of(
          Map.of("relation", "10", "spouseConsent", "true", "ownerConsent", "true"),
          Map.of("residenceSince", "2020-01", "homeKind", "own", "phone", "13900000000"),
          Map.of("truthful", "true", "onlineOnly", "true", "noticeRead", "true"));

  private final Applications applications;
  private final Desk desk;
  private final Enrolment enrolment;
  private final TransactionTemplate transaction;

  CaseSelfCheck(
      Applications applications, Desk desk, Enrolment enrolment, TransactionTemplate transaction) {
    this.applications = applications;
    this.desk = desk;
    this.enrolment = enrolment;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "case";
  }

  @Override
  public CheckOutcome run() {
    CaseState reached =
        transaction.execute(status -> {
          try {
            return drive();
          } finally {
            status.setRollbackOnly();
          }
        });
    return reached == CaseState.CLOSED
        ? CheckOutcome.ok("a synthetic case went through both places and was rolled back")
        : CheckOutcome.broken("a synthetic case stayed at " + reached + "; see the log");
  }

  private CaseState drive() {
    Actor resident = resident();
    Draft draft = applications.begin(resident, ITEM);
    for (int step = 0; step < ANSWERS.size(); step++) {
      draft = applications.save(resident, draft.id(), step, draft.revision(), ANSWERS.get(step));
    }
    CaseId id = draft.id();
    applications.submit(resident, id, draft.revision());
    act(id, SyntheticCouple.TARGET, DeskAction.ACCEPT);
    act(id, SyntheticCouple.TARGET, DeskAction.APPROVE);
    act(id, SyntheticCouple.ORIGIN, DeskAction.MOVE_OUT);
    act(id, SyntheticCouple.TARGET, DeskAction.SETTLE);
    return applications.track(resident, id).state();
  }

  private void act(CaseId id, RegionCode county, DeskAction action) {
    Actor official =
        new Actor(
            new AccountId(SyntheticCouple.NOBODY),
            Set.of(Role.COUNTY_OFFICER),
            county,
            Optional.empty());
    int revision = desk.open(official, id).revision();
    desk.act(official, id, Decision.of(action, revision, ""));
  }

  private Actor resident() {
    return new Actor(
        new AccountId(SyntheticCouple.NOBODY),
        Set.of(Role.RESIDENT),
        SyntheticCouple.ORIGIN,
        Optional.of(SyntheticCouple.enrol(enrolment)));
  }
}
