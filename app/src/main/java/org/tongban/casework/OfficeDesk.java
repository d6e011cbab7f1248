package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.deadlines.Light;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;

/** The officials' verbs, each in one transaction; messages it wrote are delivered after it. */
@Service
class OfficeDesk implements Desk {

  private static final int MOST = 200;
  private static final int LONGEST_PURPOSE = 100;

  private final Cases cases;
  private final OriginCases origins;
  private final Tasks tasks;
  private final Decisions decisions;
  private final Dossiers dossiers;
  private final Queues queues;
  private final CaseRecord record;
  private final Submissions submissions;
  private final CaseReach reach;
  private final Courier courier;
  private final TransactionTemplate transaction;

  OfficeDesk(
      Cases cases,
      OriginCases origins,
      Tasks tasks,
      Decisions decisions,
      Dossiers dossiers,
      Queues queues,
      CaseRecord record,
      Submissions submissions,
      CaseReach reach,
      Courier courier,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.origins = origins;
    this.tasks = tasks;
    this.decisions = decisions;
    this.dossiers = dossiers;
    this.queues = queues;
    this.record = record;
    this.submissions = submissions;
    this.reach = reach;
    this.courier = courier;
    this.transaction = transaction;
  }

  @Override
  public List<QueueLine> queue(Actor official, int offset, int limit) {
    requireOfficial(official);
    return transaction.execute(
        _ -> queues.open(official, Math.max(0, offset), Math.clamp(limit, 1, MOST)));
  }

  @Override
  public int queueSize(Actor official) {
    requireOfficial(official);
    return tasks.countForOffice(official);
  }

  @Override
  public int queueStopped(Actor official) {
    requireOfficial(official);
    return queues.stopped(official);
  }

  @Override
  public Map<Light, Integer> queueLights(Actor official) {
    requireOfficial(official);
    return queues.lights(official);
  }

  @Override
  public Optional<CaseId> find(Actor official, String number) {
    requireOfficial(official);
    return cases
        .numbered(number.strip(), official.jurisdiction())
        .filter(id -> cases.find(id).filter(found -> reach.covers(official, found)).isPresent())
        .or(() ->
            origins
                .numbered(number.strip(), official.jurisdiction())
                .filter(_ -> official.keepsRegister()));
  }

  @Override
  public List<QueueLine> recent(Actor official, int offset, int limit) {
    requireOfficial(official);
    return transaction.execute(
        _ -> queues.recent(official, Math.max(0, offset), Math.clamp(limit, 1, MOST)));
  }

  @Override
  public RepeatShare repeats(Actor official) {
    requireOfficial(official);
    return submissions.share(official.jurisdiction());
  }

  @Override
  public Dossier open(Actor official, CaseId id) {
    return show(official, id, false, "dossier");
  }

  @Override
  public Dossier openUnmasked(Actor official, CaseId id, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_PURPOSE) {
      throw new Refusal(Refusal.Kind.INVALID, "casework.unmask.reason");
    }
    return show(official, id, true, reason.strip());
  }

  private Dossier show(Actor official, CaseId id, boolean unmasked, String purpose) {
    requireOfficial(official);
    return transaction.execute(_ -> {
      Optional<HeldCase> own = cases.find(id).filter(found -> reach.covers(official, found));
      if (own.isPresent()) {
        return dossiers.of(own.get(), official, unmasked, purpose);
      }
      OriginCase sent =
          origins
              .find(id)
              .filter(found -> reach.covers(official, found))
              .orElseThrow(() -> unknown(official, id));
      return dossiers.origin(sent, official, unmasked, purpose);
    });
  }

  @Override
  public Dossier act(Actor official, CaseId id, Decision decision) {
    requireOfficial(official);
    Decisions.requireComplete(decision);
    transaction.executeWithoutResult(_ -> {
      if (decision.action() == DeskAction.MOVE_OUT
          || decision.action() == DeskAction.REJECT
          || decision.action() == DeskAction.RESTORE) {
        decisions.decide(origin(official, id), official, decision);
      } else {
        decisions.decide(target(official, id), official, decision);
      }
    });
    courier.deliver(id);
    return open(official, id);
  }

  private HeldCase target(Actor official, CaseId id) {
    if (cases.find(id).filter(found -> reach.covers(official, found)).isEmpty()) {
      throw unknown(official, id);
    }
    return cases.hold(id);
  }

  private OriginCase origin(Actor official, CaseId id) {
    if (origins.find(id).filter(found -> reach.covers(official, found)).isEmpty()) {
      throw unknown(official, id);
    }
    return origins.hold(id);
  }

  private Refusal unknown(Actor official, CaseId id) {
    record.refused(id, official);
    return new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown");
  }

  private static void requireOfficial(Actor actor) {
    if (!CaseReach.official(actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "casework.desk.officials");
    }
  }
}
