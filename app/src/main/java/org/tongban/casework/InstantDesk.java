package org.tongban.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.casework.RuleDecision.Finding;
import org.tongban.casework.RuleDecision.Outcome;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * What the rules granted in the name of an office, and looking at one of it again (秒批抽查). Only
 * officials of the office that answers for it do, each verb in one transaction.
 */
@Service
public class InstantDesk {

  private static final int LONGEST = 500;

  private final RuleDecisions made;
  private final Cases cases;
  private final RegisterFacts facts;
  private final CaseRecord record;
  private final CaseReach reach;
  private final Announcements announcements;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InstantDesk(
      RuleDecisions made,
      Cases cases,
      RegisterFacts facts,
      CaseRecord record,
      CaseReach reach,
      Announcements announcements,
      TransactionTemplate transaction,
      Clock clock) {
    this.made = made;
    this.cases = cases;
    this.facts = facts;
    this.record = record;
    this.reach = reach;
    this.announcements = announcements;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A decision with its case's number, item and applicant, whose name is masked. */
  public record Line(RuleDecision decision, String number, ItemVersion item, String applicant) {}

  /**
   * The newest first.
   *
   * @param open only those that nobody has looked at again
   */
  public List<Line> list(Actor official, boolean open, int offset, int limit) {
    requireOfficial(official);
    return transaction.execute(_ -> lines(made.forOffice(official, open, offset, limit), official));
  }

  /** How many there are. */
  public int count(Actor official, boolean open) {
    requireOfficial(official);
    return made.countForOffice(official, open);
  }

  private List<Line> lines(List<RuleDecision> decisions, Actor official) {
    Map<CaseId, HeldCase> held = new HashMap<>();
    decisions.forEach(
        one -> cases.find(one.caseId()).ifPresent(found -> held.put(one.caseId(), found)));
    List<PersonId> subjects = held.values().stream().map(HeldCase::applicant).distinct().toList();
    Map<PersonId, String> names = facts.maskedNames(subjects, official);
    record.listed(subjects, official);
    return decisions.stream()
        .map(one -> {
          HeldCase of = Objects.requireNonNull(held.get(one.caseId()));
          return new Line(
              one, of.progress().number(), of.item, names.getOrDefault(of.applicant(), ""));
        })
        .toList();
  }

  /** Whether the actor's office answers for it, so that the actor may look at it again. */
  public boolean may(Actor official, RuleDecision decision) {
    return decision.finding().isEmpty()
        && official.covers(decision.region())
        && List.of(Tasks.offices(official)).contains(decision.office().name())
        && (decision.department().isEmpty() || official.department().equals(decision.department()));
  }

  /**
   * Confirms it, or revokes it with a reason; either is kept under the official's name and done
   * once. CONFLICT when somebody else was faster.
   */
  public void find(Actor official, CaseId id, int revision, Outcome outcome, String words) {
    requireOfficial(official);
    String reason = words.strip();
    if (reason.length() > LONGEST || (outcome == Outcome.REVOKED && reason.isEmpty())) {
      throw new Refusal(Refusal.Kind.INVALID, "casework.decide.reason");
    }
    transaction.executeWithoutResult(_ -> {
      RuleDecision decision =
          made.of(id)
              .filter(_ -> cases.find(id).filter(of -> reach.covers(official, of)).isPresent())
              .orElseThrow(() -> unknown(official, id));
      GeneralCase held = general(id);
      held.way.require(revision);
      if (decision.finding().isPresent()) {
        throw held.way.conflict();
      }
      if (!may(official, decision)) {
        record.refused(id, official);
        throw new Refusal(Refusal.Kind.FORBIDDEN, "casework.desk.role");
      }
      keep(held, official, new Finding(outcome, official.account(), clock.instant(), reason));
    });
  }

  private void keep(GeneralCase held, Actor official, Finding finding) {
    if (!made.found(held.id, finding)) {
      throw held.way.conflict();
    }
    if (finding.outcome() == Outcome.REVOKED) {
      held.revoke(finding.reason(), finding.at());
      record.changed(held, official, finding.reason());
      announcements.tell(held);
    } else {
      record.confirmed(held, official, finding.reason());
    }
  }

  private GeneralCase general(CaseId id) {
    if (cases.hold(id) instanceof GeneralCase general) {
      return general;
    }
    throw new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown");
  }

  private static void requireOfficial(Actor actor) {
    if (!CaseReach.official(actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "casework.desk.officials");
    }
  }

  private Refusal unknown(Actor official, CaseId id) {
    record.refused(id, official);
    return new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown");
  }
}
