package org.tongban.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.items.FieldProblem;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/** The resident's verbs, each in one transaction; messages it wrote are delivered after it. */
@Service
class ResidentApplications implements Applications {

  private static final int LONGEST_REASON = 500;

  private final MigrationCases cases;
  private final CaseRecord record;
  private final TargetSide target;
  private final Prefill prefill;
  private final Drafting drafting;
  private final Trackings trackings;
  private final RatingDesk ratings;
  private final ItemCatalogue items;
  private final Courier courier;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ResidentApplications(
      MigrationCases cases,
      CaseRecord record,
      TargetSide target,
      Prefill prefill,
      Drafting drafting,
      Trackings trackings,
      RatingDesk ratings,
      ItemCatalogue items,
      Courier courier,
      TransactionTemplate transaction,
      Clock clock) {
    this.cases = cases;
    this.record = record;
    this.target = target;
    this.prefill = prefill;
    this.drafting = drafting;
    this.trackings = trackings;
    this.ratings = ratings;
    this.items = items;
    this.courier = courier;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Draft begin(Actor resident, String itemCode) {
    try {
      return transaction.execute(_ -> open(resident, itemCode));
    } catch (DuplicateKeyException _) {
      // A double click: the other one has begun it meanwhile.
      return transaction.execute(_ -> open(resident, itemCode));
    }
  }

  private Draft open(Actor resident, String itemCode) {
    ItemVersion item = items.current(itemCode).version();
    Optional<MigrationCase> before = cases.unfinished(Prefill.self(resident), itemCode);
    MigrationCase draft =
        before.orElseGet(
            () -> MigrationCase.draft(item, prefill.journey(resident), clock.instant()));
    if (before.isEmpty()) {
      cases.add(draft);
      record.changed(draft, resident, "");
    } else {
      record.read(draft, resident, "draft");
    }
    return drafting.show(draft, resident, List.of());
  }

  @Override
  public Draft draft(Actor resident, CaseId id) {
    return transaction.execute(_ -> {
      MigrationCase own = own(resident, id, cases::find);
      if (!own.open()) {
        throw own.way.conflict();
      }
      record.read(own, resident, "draft");
      return drafting.show(own, resident, List.of());
    });
  }

  @Override
  public Draft save(
      Actor resident, CaseId id, int step, int revision, Map<String, String> answers) {
    return transaction.execute(_ -> {
      MigrationCase held = hold(resident, id);
      Map<String, String> given = drafting.belonging(held, step, answers);
      boolean same = held.open() && held.answers().entrySet().containsAll(given.entrySet());
      if (!same) {
        held.way.require(revision);
        held.answer(given, clock.instant());
        record.changed(held, resident, "");
      }
      List<FieldProblem> problems = drafting.problems(held, step);
      return drafting.show(held, resident, problems);
    });
  }

  @Override
  public Tracking submit(Actor resident, CaseId id, int revision) {
    Tracking submitted =
        transaction.execute(_ -> {
          MigrationCase held = hold(resident, id);
          if (held.open()) {
            held.way.require(revision);
            drafting.requireComplete(held);
            target.submit(held, resident);
          } else if (held.state() == CaseState.CANCELLED) {
            throw held.way.conflict();
          }
          return trackings.show(held);
        });
    courier.deliver(id);
    return submitted;
  }

  @Override
  public Tracking withdraw(Actor resident, CaseId id, int revision) {
    transaction.executeWithoutResult(_ -> {
      MigrationCase held = hold(resident, id);
      if (held.state() != CaseState.CANCELLED) {
        held.way.require(revision);
        target.withdraw(held, resident);
      }
    });
    courier.deliver(id);
    return track(resident, id);
  }

  @Override
  public Tracking rate(Actor resident, CaseId id, int grade, String reason) {
    if (grade < 1 || grade > 5 || reason.length() > LONGEST_REASON) {
      throw new Refusal(Refusal.Kind.INVALID, "casework.rate.invalid");
    }
    return transaction.execute(_ -> {
      MigrationCase held = hold(resident, id);
      if (!trackings.ratable(held)) {
        throw new Refusal(Refusal.Kind.CONFLICT, "casework.rate.notOpen");
      }
      ratings.rate(held, resident, grade, reason.strip());
      return trackings.show(held);
    });
  }

  @Override
  public Tracking track(Actor resident, CaseId id) {
    return transaction.execute(_ -> {
      MigrationCase own = own(resident, id, cases::find);
      record.read(own, resident, "track");
      return trackings.show(own);
    });
  }

  @Override
  public List<CaseLine> mine(Actor resident) {
    return transaction.execute(_ -> {
      PersonId self = Prefill.self(resident);
      record.listed(List.of(self), resident);
      return cases.of(self).stream().map(trackings::line).toList();
    });
  }

  private MigrationCase hold(Actor resident, CaseId id) {
    return own(resident, id, caseId -> Optional.of(cases.hold(caseId)));
  }

  private MigrationCase own(
      Actor resident, CaseId id, Function<CaseId, Optional<MigrationCase>> find) {
    PersonId self = Prefill.self(resident);
    Optional<MigrationCase> found = find.apply(id);
    if (found.isPresent() && !found.get().journey.applicant().equals(self)) {
      record.refused(id, resident);
    }
    return found
        .filter(of -> of.journey.applicant().equals(self))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown"));
  }
}
