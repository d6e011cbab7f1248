package org.tongban.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A migration as the origin knows it (迁出地办件): built from the signed permit message, never from the
 * other side's rows.
 */
final class OriginCase {

  final CaseId id;
  final String number;
  final ItemVersion item;
  final PersonId person;
  final RegionCode origin;
  final RegionCode target;
  final Map<String, String> facts;
  final Paper permit;
  final Instant received;
  final Way way;
  private Optional<Paper> certificate;

  OriginCase(
      CaseId id,
      String number,
      ItemVersion item,
      PersonId person,
      RegionCode origin,
      RegionCode target,
      Map<String, String> facts,
      Paper permit,
      Instant received,
      Way way,
      Optional<Paper> certificate) {
    this.id = id;
    this.number = number;
    this.item = item;
    this.person = person;
    this.origin = origin;
    this.target = target;
    this.facts = Map.copyOf(facts);
    this.permit = permit;
    this.received = received;
    this.way = way;
    this.certificate = certificate;
  }

  void moveOut(Paper issued, Instant now) {
    way.to(CaseState.ORIGIN_VERIFIED, now);
    way.to(CaseState.MOVED_OUT, now);
    certificate = Optional.of(issued);
  }

  void reject(Instant now) {
    way.to(CaseState.ORIGIN_REJECTED, now);
  }

  /** The receiving place has ended the case; once moved out, only restoring may follow. */
  void end(CaseState how, Instant now) {
    boolean crossed = movedOut() && how == CaseState.PERMIT_EXPIRED;
    way.to(crossed ? CaseState.CANCELLED : how, now);
  }

  void settled(Instant now) {
    way.to(CaseState.TRANSIT_RECEIVED, now);
    way.to(CaseState.SETTLED, now);
    way.to(CaseState.CLOSED, now);
  }

  void restored(Instant now) {
    if (movedOut()) {
      way.to(CaseState.CERT_EXPIRED, now);
    }
    way.to(CaseState.RESTORED_AT_ORIGIN, now);
  }

  boolean movedOut() {
    return way.state() == CaseState.MOVED_OUT;
  }

  CaseState state() {
    return way.state();
  }

  Optional<Paper> certificate() {
    return certificate;
  }
}
