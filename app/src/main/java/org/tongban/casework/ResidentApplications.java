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
import org.tongban.items.ItemPackage;
import org.tongban.items.Viewer;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/** The resident's verbs, each in one transaction; messages it wrote are delivered after it. */
@Service
class ResidentApplications implements Applications {

  private final Cases cases;
  private final CaseRecord record;
  private final TargetSide target;
  private final GeneralSide general;
  private final BundleSide bundles;
  private final BundleParts parts;
  private final GeneralFacts facts;
  private final Prefill prefill;
  private final Drafting drafting;
  private final Trackings trackings;
  private final ItemCatalogue items;
  private final Courier courier;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ResidentApplications(
      Cases cases,
      CaseRecord record,
      TargetSide target,
      GeneralSide general,
      BundleSide bundles,
      BundleParts parts,
      GeneralFacts facts,
      Prefill prefill,
      Drafting drafting,
      Trackings trackings,
      ItemCatalogue items,
      Courier courier,
      TransactionTemplate transaction,
      Clock clock) {
    this.cases = cases;
    this.record = record;
    this.target = target;
    this.general = general;
    this.bundles = bundles;
    this.parts = parts;
    this.facts = facts;
    this.prefill = prefill;
    this.drafting = drafting;
    this.trackings = trackings;
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
    ItemPackage current = items.current(itemCode, Viewer.of(resident));
    Optional<HeldCase> before = cases.unfinished(Prefill.self(resident), itemCode);
    HeldCase draft = before.orElseGet(() -> draft(current, resident));
    if (before.isEmpty()) {
      cases.add(draft);
      record.changed(draft, resident, "");
    } else {
      record.read(draft, resident, "draft");
    }
    return drafting.show(draft, resident, List.of());
  }

  private HeldCase draft(ItemPackage item, Actor resident) {
    return item.handling().isPresent()
        ? GeneralCase.draft(item.version(), facts.concern(resident), clock.instant())
        : MigrationCase.draft(item.version(), prefill.journey(resident), clock.instant());
  }

  private void submit(HeldCase held, Actor resident) {
    switch (held) {
      case MigrationCase migration -> target.submit(migration, resident);
      case GeneralCase matter when bundles.is(matter) -> bundles.submit(matter, resident);
      case GeneralCase matter -> general.submit(matter, resident);
    }
  }

  private void withdraw(HeldCase held, Actor resident) {
    switch (held) {
      case MigrationCase migration -> target.withdraw(migration, resident);
      case GeneralCase matter when bundles.is(matter) -> bundles.withdraw(matter, resident);
      case GeneralCase matter -> general.withdraw(matter, resident);
    }
  }

  @Override
  public Draft draft(Actor resident, CaseId id) {
    return transaction.execute(_ -> {
      HeldCase own = own(resident, id, cases::find);
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
      HeldCase held = hold(resident, id);
      Map<String, String> given = drafting.belonging(held, step, answers);
      boolean same = held.open() && held.answers().entrySet().containsAll(given.entrySet());
      if (!same) {
        held.way.require(revision);
        held.answer(given, clock.instant());
        record.changed(held, resident, "");
      }
      List<FieldProblem> problems = drafting.problems(held, step, resident);
      return drafting.show(held, resident, problems);
    });
  }

  @Override
  public Tracking submit(Actor resident, CaseId id, int revision) {
    Tracking submitted =
        transaction.execute(_ -> {
          HeldCase held = hold(resident, id);
          if (held.open()) {
            held.way.require(revision);
            drafting.requireComplete(held, resident);
            submit(held, resident);
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
      parts.hold(id);
      HeldCase held = hold(resident, id);
      if (held.state() != CaseState.CANCELLED) {
        held.way.require(revision);
        withdraw(held, resident);
      }
    });
    courier.deliver(id);
    return track(resident, id);
  }

  @Override
  public Tracking track(Actor resident, CaseId id) {
    return transaction.execute(_ -> {
      HeldCase own = own(resident, id, cases::find);
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

  private HeldCase hold(Actor resident, CaseId id) {
    return own(resident, id, caseId -> Optional.of(cases.hold(caseId)));
  }

  private HeldCase own(Actor resident, CaseId id, Function<CaseId, Optional<HeldCase>> find) {
    PersonId self = Prefill.self(resident);
    Optional<HeldCase> found = find.apply(id);
    if (found.isPresent() && !found.get().applicant().equals(self)) {
      record.refused(id, resident);
    }
    return found
        .filter(of -> of.applicant().equals(self))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown"));
  }
}
