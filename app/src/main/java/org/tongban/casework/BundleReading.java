package org.tongban.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/** Reads bundles for residents and officials, each within their own reach. */
@Service
class BundleReading implements Bundles {

  private final Cases cases;
  private final BundleParts parts;
  private final BundleSide bundles;
  private final CaseReach reach;
  private final CaseRecord record;
  private final TransactionTemplate transaction;

  BundleReading(
      Cases cases,
      BundleParts parts,
      BundleSide bundles,
      CaseReach reach,
      CaseRecord record,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.parts = parts;
    this.bundles = bundles;
    this.reach = reach;
    this.record = record;
    this.transaction = transaction;
  }

  @Override
  public Optional<BundleStanding> of(Actor resident, CaseId id) {
    return read(
        id, resident, held -> resident.person().filter(held.applicant()::equals).isPresent());
  }

  @Override
  public Optional<BundleStanding> seenBy(Actor official, CaseId id) {
    return CaseReach.official(official)
        ? read(id, official, held -> reach.covers(official, held))
        : Optional.empty();
  }

  private Optional<BundleStanding> read(CaseId id, Actor reader, Predicate<HeldCase> mayOpen) {
    return transaction.execute(_ -> {
      Optional<HeldCase> asked = cases.find(id).filter(mayOpen);
      Optional<HeldCase> bundle =
          asked
              .filter(held -> held.state() != CaseState.DRAFT)
              .flatMap(held -> bundles.is(held) ? asked : bundleOf(held));
      bundle.ifPresent(held -> record.read(held, reader, "bundle"));
      return bundle.map(held -> standing(held, mayOpen));
    });
  }

  private Optional<HeldCase> bundleOf(HeldCase part) {
    return parts.bundleOf(part.id).flatMap(cases::find);
  }

  private BundleStanding standing(HeldCase bundle, Predicate<HeldCase> mayOpen) {
    List<BundlePart> all = parts.of(bundle.id);
    Set<CaseId> opens =
        all.stream()
            .flatMap(part -> part.caseId().flatMap(cases::find).filter(mayOpen).stream())
            .map(held -> held.id)
            .collect(Collectors.toSet());
    return new BundleStanding(bundle.id, bundle.progress().number(), bundle.item, all, opens);
  }
}
