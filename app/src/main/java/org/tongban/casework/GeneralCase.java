package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A case of one jurisdiction (一般办件) whose way is its package's process: any matter that needs no
 * second jurisdiction.
 */
final class GeneralCase extends HeldCase {

  private Concern concern;

  /**
   * Whom it is about.
   *
   * @param region community whose offices handle it
   * @param household the applicant's when the case began
   * @param others whose data the item's facts hold, without the applicant
   */
  record Concern(
      PersonId applicant, RegionCode region, HouseholdId household, List<PersonId> others) {

    Concern {
      others = List.copyOf(others);
    }
  }

  GeneralCase(
      CaseId id,
      ItemVersion item,
      Concern concern,
      Way way,
      Map<String, String> answers,
      Progress progress) {
    super(id, item, way, answers, progress);
    this.concern = concern;
  }

  static GeneralCase draft(ItemVersion item, Concern concern, Instant now) {
    Way way = new Way(CaseState.DRAFT, 0, now, null);
    return new GeneralCase(CaseId.next(), item, concern, way, Map.of(), Progress.NONE);
  }

  Concern concern() {
    return concern;
  }

  /** Handled by the offices of that community instead of the applicant's own. */
  void handledIn(RegionCode community) {
    concern = new Concern(concern.applicant(), community, concern.household(), concern.others());
  }

  /** Also opens these to its offices: members of the household whom the answers name. */
  void concerns(List<PersonId> more) {
    List<PersonId> others =
        Stream.concat(concern.others().stream(), more.stream())
            .filter(person -> !person.equals(concern.applicant()))
            .distinct()
            .toList();
    concern = new Concern(concern.applicant(), concern.region(), concern.household(), others);
  }

  /** 不予受理: the window takes it not on, with reasons. */
  void notAccept(String reason, Instant now) {
    end(CaseState.NOT_ACCEPTED, reason, now);
  }

  /** 办结-准予. */
  void grant(Instant now) {
    if (state() == CaseState.SUBMITTED) {
      accept(now);
    }
    way.to(CaseState.GRANTED, now);
  }

  /** 撤销: an official takes back what rules had granted. */
  void revoke(String reason, Instant now) {
    end(CaseState.REVOKED, reason, now);
  }

  @Override
  PersonId applicant() {
    return concern.applicant();
  }

  @Override
  RegionCode region() {
    return concern.region();
  }

  @Override
  List<PersonId> persons() {
    return Stream.concat(Stream.of(concern.applicant()), concern.others().stream())
        .distinct()
        .toList();
  }
}
