package org.tongban.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.casework.BundlePart.Blocked;
import org.tongban.items.Bundle;
import org.tongban.items.Handling.Office;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.Viewer;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;

/**
 * Begins the case of a part (一件事分办). What stands against one part is kept with it as the reason why
 * it did not begin, and undoes nothing else.
 */
@Component
class BundleStarts {

  private static final Logger LOG = LoggerFactory.getLogger(BundleStarts.class);
  private static final String INCOMPLETE = "casework.bundle.incomplete";
  private static final Set<Office> REGISTER = Set.of(Office.STATION, Office.COUNTY, Office.CITY);

  private final Cases cases;
  private final BundleParts parts;
  private final BundleAnswers answers;
  private final GeneralSide general;
  private final Drafting drafting;
  private final CaseRecord record;
  private final ItemCatalogue items;
  private final TransactionTemplate apart;
  private final Clock clock;

  BundleStarts(
      Cases cases,
      BundleParts parts,
      BundleAnswers answers,
      GeneralSide general,
      Drafting drafting,
      CaseRecord record,
      ItemCatalogue items,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.cases = cases;
    this.parts = parts;
    this.answers = answers;
    this.general = general;
    this.drafting = drafting;
    this.record = record;
    this.items = items;
    this.apart = new TransactionTemplate(transactions);
    // A part that cannot begin must not undo the act that would begin it.
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /** Begins the part, or notes why it cannot. */
  void start(GeneralCase bundle, String name, Actor by) {
    try {
      apart.executeWithoutResult(_ -> begin(bundle, name, by));
    } catch (Refusal refused) {
      LOG.warn("part {} of {} did not begin: {}", name, bundle.id, refused.messageKey());
      blocked(bundle, name, why(refused), by);
    } catch (RuntimeException fault) {
      LOG.error("part {} of {} failed to begin", name, bundle.id, fault);
      blocked(bundle, name, Blocked.FAULT, by);
    }
  }

  private void blocked(GeneralCase bundle, String name, Blocked why, Actor by) {
    parts.blocked(bundle.id, name, why, clock.instant());
    record.noted(bundle.id, Side.TARGET, bundle.state(), "PART_BLOCKED", by, "");
  }

  private static Blocked why(Refusal refused) {
    if (refused.messageKey().equals(INCOMPLETE)) {
      return Blocked.ANSWERS;
    }
    return refused.kind() == Refusal.Kind.NOT_FOUND ? Blocked.ITEM : Blocked.RULE;
  }

  private void begin(GeneralCase bundle, String name, Actor by) {
    Bundle all = items.version(bundle.item).bundle().orElseThrow();
    Bundle.Part part = Optional.ofNullable(all.parts().get(name)).orElseThrow();
    ItemPackage item = items.current(part.item(), viewer(bundle));
    boolean byRegister = byRegister(item);
    GeneralCase begun =
        GeneralCase.draft(item.version(), concern(bundle, part, byRegister), clock.instant());
    begun.answer(answers.of(bundle, all, part), clock.instant());
    cases.add(begun, bundle.id);
    parts.begun(bundle.id, name, begun.id, byRegister, clock.instant());
    if (drafting.firstIncomplete(begun, by) < item.steps().size()) {
      throw new Refusal(Refusal.Kind.INVALID, INCOMPLETE);
    }
    general.submit(begun, by);
  }

  /** A department needs those whom its own questions name, not the applicant's family. */
  private GeneralCase.Concern concern(GeneralCase bundle, Bundle.Part part, boolean byRegister) {
    List<PersonId> others = byRegister ? bundle.concern().others() : answers.entered(bundle, part);
    return new GeneralCase.Concern(
        bundle.applicant(), bundle.region(), bundle.concern().household(), others);
  }

  private static boolean byRegister(ItemPackage item) {
    return item.handling().stream()
        .flatMap(handling -> handling.stages().values().stream())
        .anyMatch(stage -> REGISTER.contains(stage.office()));
  }

  /** The version that the applicant would be shown, whoever's act begins the part. */
  private static Viewer viewer(GeneralCase bundle) {
    return new Viewer(
        Optional.of(bundle.applicant()), bundle.region().county(), Set.of(Role.RESIDENT));
  }
}
