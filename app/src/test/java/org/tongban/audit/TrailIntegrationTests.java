package org.tongban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class TrailIntegrationTests {

  @Autowired AuditTrail trail;
  @Autowired Tracing tracing;
  @Autowired TransactionTemplate transactions;

  final PersonId person = PersonId.next();

  @Test
  void writesOnlyInsideATransaction() {
    AuditEntry entry = entry(actor(Role.WINDOW_OFFICER, "320509"));
    assertThatThrownBy(() -> trail.record(entry))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void commitsAReadingRecordedAloneAndRefusesItWithinATransaction() {
    AuditEntry entry = entry(actor(Role.WINDOW_OFFICER, "320509"));
    trail.recordAlone(entry);
    assertThat(asked("320509")).hasSize(1);
    assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> trail.recordAlone(entry)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void leavesNoEntryOfWhatWasRolledBackButKeepsRefusals() {
    AuditEntry refused = entry(actor(Role.COUNTY_OFFICER, "320509"));
    transactions.executeWithoutResult(status -> {
      trail.record(entry(actor(Role.WINDOW_OFFICER, "320509")));
      trail.recordRefusal(refused);
      status.setRollbackOnly();
    });
    assertThat(asked("320509"))
        .singleElement()
        .satisfies(kept -> assertThat(kept.roles()).containsExactly("COUNTY_OFFICER"));
  }

  @Test
  void showsAnAuditorTheOwnJurisdictionAlone() {
    write(entry(actor(Role.WINDOW_OFFICER, "320509")));
    write(entry(actor(Role.WINDOW_OFFICER, "310118102")));
    assertThat(asked("310118")).extracting(TrailEntry::jurisdiction).containsExactly("310118102");
    assertThat(asked("3205")).extracting(TrailEntry::jurisdiction).containsExactly("320509");
    assertThat(asked("")).extracting(TrailEntry::jurisdiction).contains("310118102", "320509");
    TrailEntry foreign = asked("320509").getFirst();
    assertThatThrownBy(() -> tracing.entry(actor(Role.AUDITOR, "310118"), foreign.id()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void refusesTheTrailToEverybodyElse() {
    assertThatThrownBy(
            () -> tracing.search(actor(Role.COUNTY_OFFICER, ""), TrailQuery.about(person)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void recordsItsOwnReading() {
    Actor auditor = actor(Role.AUDITOR, "320509");
    tracing.search(auditor, TrailQuery.about(person));
    TrailQuery query =
        new TrailQuery(
            Optional.of(person),
            Optional.of(auditor.account()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(tracing.search(actor(Role.AUDITOR, "320509"), query).entries())
        .extracting(TrailEntry::action)
        .containsExactly("TRAIL_READ");
  }

  @Test
  void recordsAReadingOnceATransactionAndAChangeEachTime() {
    Actor officer = actor(Role.WINDOW_OFFICER, "320509");
    AuditEntry change =
        new AuditEntry(AuditAction.CASE_CHANGED, officer, List.of(person), null, "why", "what");
    transactions.executeWithoutResult(_ -> {
      trail.record(entry(officer));
      trail.record(change);
      trail.recordRefusal(entry(officer));
      trail.record(entry(officer));
      trail.record(change);
    });
    write(entry(officer));
    assertThat(asked("320509"))
        .extracting(TrailEntry::action)
        .containsExactlyInAnyOrder(
            "PERSON_READ", "CASE_CHANGED", "PERSON_READ", "CASE_CHANGED", "PERSON_READ");
  }

  @Test
  void pagesByWhereTheLastPageEnded() {
    Actor officer = actor(Role.WINDOW_OFFICER, "330421");
    transactions.executeWithoutResult(_ -> {
      for (int i = 0; i <= Tracing.PAGE; i++) {
        trail.record(
            new AuditEntry(
                AuditAction.PERSON_READ, officer, List.of(person), null, "test", "object " + i));
      }
    });
    Actor auditor = actor(Role.AUDITOR, "330421");
    TrailQuery query =
        new TrailQuery(
            Optional.empty(),
            Optional.of(officer.account()),
            Optional.of(AuditAction.PERSON_READ),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    TrailPage first = tracing.search(auditor, query);
    TrailQuery.Mark next = TrailQuery.Mark.parse(first.next().orElseThrow().text());
    TrailPage second = tracing.search(auditor, query.before(next));
    assertThat(first.entries()).hasSize(Tracing.PAGE);
    assertThat(second.entries()).hasSize(1).doesNotContainAnyElementsOf(first.entries());
    assertThat(second.next()).isEmpty();
  }

  /** What an auditor finds about the person, without the auditor's own asking. */
  private List<TrailEntry> asked(String jurisdiction) {
    return tracing
        .search(actor(Role.AUDITOR, jurisdiction), TrailQuery.about(person))
        .entries()
        .stream()
        .filter(entry -> !entry.action().equals("TRAIL_READ"))
        .toList();
  }

  private void write(AuditEntry entry) {
    transactions.executeWithoutResult(_ -> trail.record(entry));
  }

  private AuditEntry entry(Actor actor) {
    return new AuditEntry(
        AuditAction.PERSON_READ, actor, List.of(person), null, "audit.test", "person");
  }

  private static Actor actor(Role role, String jurisdiction) {
    return new Actor(
        AccountId.next(), Set.of(role), new RegionCode(jurisdiction), Optional.empty());
  }
}
