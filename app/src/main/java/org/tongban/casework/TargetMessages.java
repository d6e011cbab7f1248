package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** What the receiving place does with the origin's records and receipts (迁入地收件). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TargetMessages {

  private final Cases cases;
  private final TargetSide target;
  private final RegisterFacts facts;
  private final Workflow workflow;
  private final Clock clock;

  TargetMessages(
      Cases cases, TargetSide target, RegisterFacts facts, Workflow workflow, Clock clock) {
    this.cases = cases;
    this.target = target;
    this.facts = facts;
    this.workflow = workflow;
    this.clock = clock;
  }

  /** The origin has committed the record. */
  void acknowledged(CaseMessage message) {
    if (message.kind() == MessageKind.PERMIT || message.kind() == MessageKind.SETTLED) {
      MigrationCase held = cases.holdMigration(message.caseId());
      CaseState before = held.state();
      if (message.kind() == MessageKind.PERMIT) {
        held.acknowledged(clock.instant());
      } else if (before == CaseState.SETTLED) {
        held.end(CaseState.CLOSED, clock.instant());
      }
      if (held.state() != before) {
        target.changed(held, TargetSide.system(held), "");
      }
    }
  }

  /** Takes a verified record of the origin; empty when it does not fit the case. */
  Optional<PersonId> receive(CaseMessage message) {
    Optional<MigrationCase> known = migration(message.caseId());
    if (known.isEmpty()
        || !known.get().journey.origin().county().equals(message.from())
        || !known.get().journey.target().county().equals(message.to())) {
      return Optional.empty();
    }
    MigrationCase held = cases.holdMigration(message.caseId());
    return switch (message.kind()) {
      case MOVED_OUT -> movedOut(held, message);
      case REJECTED -> rejected(held, message);
      case RESTORED -> restored(held);
      case PERMIT, SETTLED, ENDED -> Optional.empty();
    };
  }

  private Optional<MigrationCase> migration(CaseId id) {
    return cases
        .find(id)
        .flatMap(found -> found instanceof MigrationCase of ? Optional.of(of) : Optional.empty());
  }

  private Optional<PersonId> movedOut(MigrationCase held, CaseMessage message) {
    if (!facts.number(held, TargetSide.system(held)).equals(message.value("citizenNumber"))) {
      return Optional.empty();
    }
    if (!held.state().finished()) {
      Paper certificate =
          new Paper(
              message.value("certificateNumber"),
              LocalDate.parse(message.value("certificateIssued")),
              Instant.parse(message.value("certificateExpires")));
      held.movedOut(certificate, clock.instant());
      target.changed(held, TargetSide.system(held), "");
      workflow.receive(
          held.id,
          Side.TARGET,
          MessageKind.MOVED_OUT,
          Map.of("certificateDue", certificate.expires()));
    }
    return Optional.of(held.journey.applicant());
  }

  private Optional<PersonId> rejected(MigrationCase held, CaseMessage message) {
    if (!held.state().finished()) {
      held.rejected(message.value("reason"), clock.instant());
      target.changed(held, TargetSide.system(held), message.value("reason"));
      workflow.receive(held.id, Side.TARGET, MessageKind.REJECTED, Map.of());
    }
    return Optional.of(held.journey.applicant());
  }

  private Optional<PersonId> restored(MigrationCase held) {
    if (held.state() == CaseState.TRANSIT_RECEIVED) {
      held.end(CaseState.CERT_EXPIRED, clock.instant());
    }
    if (held.state().next().contains(CaseState.RESTORED_AT_ORIGIN)) {
      held.end(CaseState.RESTORED_AT_ORIGIN, clock.instant());
      target.changed(held, TargetSide.system(held), "");
      target.stop(held);
    }
    return Optional.of(held.journey.applicant());
  }
}
