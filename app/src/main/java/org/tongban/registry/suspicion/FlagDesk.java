package org.tongban.registry.suspicion;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * Lays flags before the officials of their place (疑点核查): lists and details are recorded in the
 * trail with everybody they name, and a decision needs a reason and carries a name.
 */
@Service
@Transactional
public class FlagDesk {

  /** Flags on one page. */
  public static final int SIZE = 20;

  private static final int EXPORTED = 5_000;
  private static final int REASON = 200;
  private static final String PURPOSE = "suspicion.purpose";

  private final Flags flags;
  private final AuditTrail trail;

  FlagDesk(Flags flags, AuditTrail trail) {
    this.flags = flags;
    this.trail = trail;
  }

  /** A page of flags with the number of all that match. */
  public record Listed(List<Flag> flags, int all) {

    /** Copies the list. */
    public Listed {
      flags = List.copyOf(flags);
    }
  }

  /** The strongest matching flags of the jurisdiction; pages count from 1. */
  public Listed list(Actor actor, FlagQuery query, int page) {
    List<Flag> found =
        flags.list(actor.jurisdiction(), query, SIZE, (Math.max(page, 1) - 1) * SIZE);
    record(actor, found, "suspicions");
    return new Listed(found, flags.count(actor.jurisdiction(), query));
  }

  /** Up to {@value #EXPORTED} matching flags, for a file. */
  public List<Flag> export(Actor actor, FlagQuery query) {
    List<Flag> found = flags.list(actor.jurisdiction(), query, EXPORTED, 0);
    record(actor, found, "suspicions:export");
    return found;
  }

  /** One flag; NOT_FOUND outside the jurisdiction too. */
  public Flag show(Actor actor, UUID id) {
    Flag flag = covered(actor, id);
    record(actor, List.of(flag), "suspicion:" + id);
    return flag;
  }

  /** Decides a flag as the official saw it; CONFLICT when somebody else was faster. */
  public void decide(Actor actor, UUID id, Flag.State seen, Flag.State state, String reason) {
    if (reason.isBlank() || reason.strip().length() > REASON) {
      throw new Refusal(Refusal.Kind.INVALID, "suspicion.reason");
    }
    Flag flag = covered(actor, id);
    if (!flags.decide(id, seen, state, reason.strip(), actor)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "suspicion.faster");
    }
    trail.record(
        new AuditEntry(
            AuditAction.SUSPICION_DECIDED,
            actor,
            flag.persons(),
            null,
            PURPOSE,
            "suspicion:" + id + ":" + state));
  }

  private Flag covered(Actor actor, UUID id) {
    return flags
        .find(id)
        .filter(flag -> actor.covers(flag.community()))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "suspicion.unknown"));
  }

  private void record(Actor actor, List<Flag> found, String object) {
    List<PersonId> persons =
        found.stream().flatMap(flag -> flag.persons().stream()).distinct().toList();
    if (!persons.isEmpty()) {
      trail.record(new AuditEntry(AuditAction.PERSON_READ, actor, persons, null, PURPOSE, object));
    }
  }
}
