package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** A migration as the receiving place keeps it (迁入地办件); changed by its verbs alone. */
final class MigrationCase extends HeldCase {

  final Journey journey;
  private Optional<Paper> permit;
  private Optional<Paper> certificate;

  MigrationCase(
      CaseId id,
      ItemVersion item,
      Journey journey,
      Way way,
      Map<String, String> answers,
      Progress progress,
      Optional<Paper> permit,
      Optional<Paper> certificate) {
    super(id, item, way, answers, progress);
    this.journey = journey;
    this.permit = permit;
    this.certificate = certificate;
  }

  static MigrationCase draft(ItemVersion item, Journey journey, Instant now) {
    Way way = new Way(CaseState.DRAFT, 0, now, null);
    return new MigrationCase(
        CaseId.next(),
        item,
        journey,
        way,
        Map.of(),
        Progress.NONE,
        Optional.empty(),
        Optional.empty());
  }

  void issue(Paper issued, Instant now) {
    end(CaseState.PERMIT_ISSUED, "", now);
    permit = Optional.of(issued);
  }

  /** The origin has acknowledged the permit; a repeated acknowledgement changes nothing. */
  void acknowledged(Instant now) {
    if (way.state() == CaseState.PERMIT_ISSUED) {
      way.to(CaseState.SENT_TO_ORIGIN, now);
    }
  }

  void movedOut(Paper received, Instant now) {
    acknowledged(now);
    way.to(CaseState.ORIGIN_VERIFIED, now);
    way.to(CaseState.MOVED_OUT, now);
    end(CaseState.TRANSIT_RECEIVED, "", now);
    certificate = Optional.of(received);
  }

  void rejected(String reason, Instant now) {
    acknowledged(now);
    end(CaseState.ORIGIN_REJECTED, reason, now);
  }

  void settle(Instant now) {
    way.to(CaseState.SETTLED, now);
  }

  @Override
  PersonId applicant() {
    return journey.applicant();
  }

  @Override
  RegionCode region() {
    return journey.target();
  }

  @Override
  List<PersonId> persons() {
    return List.of(journey.applicant(), journey.spouse());
  }

  /** GB/T 4761 relation to the head of the household joined; 97 其他亲属 until it is answered. */
  String relation() {
    return answers().getOrDefault("relation", "97");
  }

  Optional<Paper> permit() {
    return permit;
  }

  Optional<Paper> certificate() {
    return certificate;
  }
}
