package org.tongban.registry.declaring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.AsOf;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;

/**
 * Residents ask to have their entry put right (居民申请更正), in their own words; an official of the
 * place where they are registered corrects it or refuses with a reason.
 */
@Service
@Transactional
public class Requests {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 400;
  private static final int MOST_WAITING = 3;

  private final DeclaredRows rows;
  private final Register register;
  private final AuditTrail trail;

  Requests(DeclaredRows rows, Register register, AuditTrail trail) {
    this.rows = rows;
    this.register = register;
    this.trail = trail;
  }

  /** Lays the words before the station; INVALID when too short, too long or too many wait. */
  public void ask(Actor actor, String words, LocalDate today) {
    String said = words.strip();
    if (said.length() < SHORTEST || said.length() > LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.fixing.fix.words");
    }
    if (own(actor).stream().filter(one -> one.status() == Status.WAITING).count() >= MOST_WAITING) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.fixing.fix.many");
    }
    PersonId self =
        actor.person().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.own.none"));
    RegionCode place =
        register
            .person(self, AsOf.on(today), new Reading(actor, null, "registry.purpose.own"))
            .registration()
            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "registry.fixing.fix.home"))
            .community();
    Declared request =
        new Declared(
            CaseId.next().value(),
            Optional.empty(),
            null,
            self,
            place,
            Map.of("words", said),
            Level.STATION,
            true,
            Status.WAITING,
            actor.account(),
            Instant.EPOCH,
            null,
            null,
            "",
            null,
            Declared.Made.NOTHING,
            List.of());
    rows.add(request, "*");
    trail.record(
        new AuditEntry(
            AuditAction.DECLARATION_HANDLED,
            actor,
            List.of(self),
            null,
            "registry.purpose.own",
            "ask:" + request.id()));
  }

  /** The resident's own, newest first. */
  public List<Declared> own(Actor actor) {
    return rows.proposedBy(actor.account());
  }
}
