package org.tongban.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.PersonId;
import org.tongban.registry.events.EventRegistered;

/** Plans declarations, shows the plans or writes them, and leaves their trail. */
@Service
@Transactional
class JdbcDeclarations implements Declarations {

  private final States states;
  private final Planning planning;
  private final PlanWriter writer;
  private final AuditTrail trail;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  JdbcDeclarations(
      States states,
      Planning planning,
      PlanWriter writer,
      AuditTrail trail,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.states = states;
    this.planning = planning;
    this.writer = writer;
    this.trail = trail;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  public Preview preview(Declaration declaration, Act act) {
    Plan plan = plan(declaration, act, states.read(planning.scope(declaration)));
    record(AuditAction.PERSON_READ, plan, act, "preview:" + name(declaration));
    return PlanPreview.of(plan);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome register(Declaration declaration, Act act) {
    Plan plan = plan(declaration, act, states.hold(planning.scope(declaration)));
    UUID operation = PersonId.next().value();
    OffsetDateTime recorded = write(plan, act, operation);
    record(AuditAction.REGISTER_CHANGED, plan, act, "operation:" + operation);
    List<RegistrationEvent> events =
        plan.events.stream().map(row -> told(row, act, recorded)).toList();
    for (RegistrationEvent event : events) {
      publisher.publishEvent(
          new EventRegistered(event.id(), event.kind().name(), event.person(), act.caseId()));
    }
    return new Outcome(
        operation,
        events,
        List.copyOf(plan.entered.keySet()),
        List.copyOf(plan.founded),
        plan.papers.stream().map(Paper::id).toList(),
        PlanPreview.of(plan).changes());
  }

  private Plan plan(Declaration declaration, Act act, State state) {
    Require.valid(!act.effective().isAfter(LocalDate.now(clock)), "future");
    Plan plan = new Plan();
    planning.plan(declaration, new Filing(act, state, plan));
    for (RegistrationRow row : plan.opened(RegistrationRow.class)) {
      PersonState person = state.persons().get(row.person());
      if (person != null) {
        Preconditions.mayLock(java.util.Optional.ofNullable(person.lockedBy()), act.caseId());
      }
    }
    for (RegistrationRow row : plan.closed(RegistrationRow.class)) {
      Preconditions.mayLock(
          java.util.Optional.ofNullable(state.person(row.person()).lockedBy()), act.caseId());
    }
    return plan;
  }

  private OffsetDateTime write(Plan plan, Act act, UUID operation) {
    return Broken.told(() -> writer.write(plan, act, operation));
  }

  private void record(AuditAction action, Plan plan, Act act, String object) {
    List<PersonId> subjects =
        plan.persons().stream()
            .filter(person ->
                action == AuditAction.REGISTER_CHANGED || !plan.entered.containsKey(person))
            .toList();
    trail.record(
        new AuditEntry(action, act.operator(), subjects, act.caseId(), act.legalBasis(), object));
  }

  private static String name(Declaration declaration) {
    return declaration.getClass().getSimpleName();
  }

  private static RegistrationEvent told(EventRow row, Act act, OffsetDateTime recorded) {
    return new RegistrationEvent(
        row.id(),
        row.kind(),
        row.person(),
        row.household(),
        act.caseId(),
        act.operator().account(),
        act.legalBasis(),
        row.effective(),
        recorded.toInstant());
  }
}
