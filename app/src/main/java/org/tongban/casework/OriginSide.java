package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Act;
import org.tongban.registry.Register;
import org.tongban.registry.Registrar;

/**
 * What the origin does (迁出地): it holds the person's lock, moves out, and restores whoever does not
 * arrive. Each verb changes case, process, register and outbox in the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OriginSide {

  private static final String LEGAL_BASIS = "户口登记条例 第十条";

  private final OriginCases cases;
  private final CaseRecord record;
  private final Workflow workflow;
  private final Tasks tasks;
  private final Outbox outbox;
  private final RegisterFacts facts;
  private final Register register;
  private final Registrar registrar;
  private final ItemCatalogue items;
  private final Terms terms;
  private final Numbers numbers;
  private final Clock clock;

  OriginSide(
      OriginCases cases,
      CaseRecord record,
      Workflow workflow,
      Tasks tasks,
      Outbox outbox,
      RegisterFacts facts,
      Register register,
      Registrar registrar,
      ItemCatalogue items,
      Terms terms,
      Numbers numbers,
      Clock clock) {
    this.cases = cases;
    this.record = record;
    this.workflow = workflow;
    this.tasks = tasks;
    this.outbox = outbox;
    this.facts = facts;
    this.register = register;
    this.registrar = registrar;
    this.items = items;
    this.terms = terms;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Move-out, certificate and the signed record of it; the permit must still be valid. */
  void moveOut(OriginCase held, Actor official, String reason) {
    Instant now = clock.instant();
    if (!now.isBefore(held.permit.expires())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "casework.conflict.permitExpired");
    }
    Instant expires = terms.due(held.item, Terms.CERTIFICATE, now);
    Paper certificate = numbers.certificate(held.origin, expires);
    held.moveOut(certificate, now);
    Act act = act(held, official);
    registrar.lock(held.person, act);
    registrar.moveOut(held.person, act);
    record.changed(held, official, reason);
    send(
        held,
        MessageKind.MOVED_OUT,
        Map.of(
            "citizenNumber", held.facts.getOrDefault("citizenNumber", ""),
            "effective", act.effective().toString(),
            "certificateNumber", certificate.number(),
            "certificateIssued", certificate.issued().toString(),
            "certificateExpires", expires.toString()));
    complete(
        held,
        TaskKind.VERIFY,
        "MOVE_OUT",
        Map.of(
            "certificateDue",
            expires,
            "restorationDue",
            terms.due(held.item, Terms.RESTORATION, expires)));
  }

  /** Refused by a named official; the person is free again. */
  void reject(OriginCase held, Actor official, String reason) {
    held.reject(clock.instant());
    registrar.release(held.person, act(held, official));
    record.changed(held, official, reason);
    send(
        held,
        MessageKind.REJECTED,
        Map.of("reason", reason, "official", official.account().toString()));
    complete(held, TaskKind.VERIFY, "REJECT", Map.of());
  }

  /** Restored by an official after the certificate ran out. */
  void restore(OriginCase held, Actor official, String reason) {
    putBack(held, official, reason);
    complete(held, TaskKind.RESTORE, "RESTORE", Map.of());
  }

  /** Restored by the platform when no official did; called by the process's timer. */
  void restoreOverdue(CaseId id) {
    OriginCase held = cases.hold(id);
    tasks.closeAll(id, Side.ORIGIN);
    if (held.movedOut() && registrar.inTransit(held.person, id)) {
      putBack(held, system(held), "");
    }
  }

  /** Takes a verified record of the receiving place; empty when it does not fit. */
  Optional<PersonId> receive(CaseMessage message) {
    if (message.kind() == MessageKind.PERMIT) {
      return permit(message);
    }
    Optional<OriginCase> known = cases.find(message.caseId());
    if (known.isEmpty()
        || !known.get().target.equals(message.from())
        || !known.get().origin.county().equals(message.to())) {
      return Optional.empty();
    }
    OriginCase held = cases.hold(message.caseId());
    return switch (message.kind()) {
      case ENDED -> ended(held, CaseState.valueOf(message.value("state")));
      case SETTLED -> settled(held);
      case PERMIT, MOVED_OUT, REJECTED, RESTORED -> Optional.empty();
    };
  }

  private Optional<PersonId> permit(CaseMessage message) {
    Actor system = Actor.system(message.to());
    Optional<PersonId> person =
        CitizenNumber.parse(message.value("citizenNumber"))
            .flatMap(number -> register.find(number, facts.reading(system, message.caseId())));
    Optional<RegionCode> home = person.flatMap(id -> facts.community(id, message.caseId(), system));
    if (home.isEmpty() || !message.to().covers(home.get())) {
      return Optional.empty();
    }
    OriginCase received =
        new OriginCase(
            message.caseId(),
            message.value("number"),
            new ItemVersion(message.value("item"), message.value("itemVersion")),
            person.get(),
            home.get(),
            message.from(),
            message.payload(),
            new Paper(
                message.value("permitNumber"),
                LocalDate.parse(message.value("permitIssued")),
                Instant.parse(message.value("permitExpires"))),
            clock.instant(),
            new Way(CaseState.SENT_TO_ORIGIN, 0, clock.instant(), null),
            Optional.empty());
    cases.add(received);
    record.changed(received, system, "");
    record.noted(received.id, Side.ORIGIN, CaseState.SENT_TO_ORIGIN, "SENT_TO_ORIGIN", system, "");
    // Held by another case it is flagged, and the official waits; the permit is not lost for it.
    if (register.lockedBy(received.person).isEmpty()) {
      registrar.lock(received.person, act(received, system));
    }
    facts.check(received, system);
    workflow.start(
        received.id, Side.ORIGIN, items.version(received.item), received.origin, Map.of());
    return person;
  }

  private Optional<PersonId> ended(OriginCase held, CaseState how) {
    if (held.movedOut()) {
      held.end(how, clock.instant());
      putBack(held, system(held), "");
      stop(held);
    } else if (held.state() == CaseState.SENT_TO_ORIGIN) {
      held.end(how, clock.instant());
      registrar.release(held.person, act(held, system(held)));
      record.changed(held, system(held), "");
      stop(held);
    }
    return Optional.of(held.person);
  }

  private Optional<PersonId> settled(OriginCase held) {
    if (held.movedOut()) {
      boolean waiting = tasks.of(held.id, Side.ORIGIN).isEmpty();
      held.settled(clock.instant());
      record.changed(held, system(held), "");
      if (waiting) {
        workflow.receive(held.id, Side.ORIGIN, MessageKind.SETTLED, Map.of());
      } else {
        stop(held);
      }
    }
    return Optional.of(held.person);
  }

  private void putBack(OriginCase held, Actor by, String reason) {
    held.restored(clock.instant());
    Act act = act(held, by);
    registrar.restore(held.person, act);
    registrar.release(held.person, act);
    record.changed(held, by, reason);
    send(held, MessageKind.RESTORED, Map.of("effective", act.effective().toString()));
  }

  private void send(OriginCase held, MessageKind kind, Map<String, String> payload) {
    outbox.send(held.id, kind, held.origin, held.target, held.person, payload);
  }

  private void complete(OriginCase held, TaskKind task, String outcome, Map<String, Object> more) {
    tasks.close(held.id, Side.ORIGIN, task.name());
    workflow.complete(held.id, Side.ORIGIN, task.name(), outcome, more);
  }

  private void stop(OriginCase held) {
    tasks.closeAll(held.id, Side.ORIGIN);
    workflow.end(held.id, Side.ORIGIN, held.state());
  }

  private Act act(OriginCase held, Actor by) {
    return new Act(by, held.id, LEGAL_BASIS, China.today(clock));
  }

  private static Actor system(OriginCase held) {
    return Actor.system(held.origin.county());
  }
}
