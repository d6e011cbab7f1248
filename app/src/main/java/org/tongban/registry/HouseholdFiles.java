package org.tongban.registry;

import java.util.List;
import org.springframework.stereotype.Service;
import org.tongban.audit.AuditAction;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.Refusal;

/**
 * Opens households to officials (按户查询, R-A3) in as few steps as there can be: one statement reads
 * the household, one its members and one records, each a transaction of its own, under the rules of
 * {@link RegisterAccess}.
 */
@Service
public class HouseholdFiles {

  private static final String PURPOSE = "registry.purpose.desk";

  private final Households households;
  private final HouseholdReader reader;
  private final AsKnown asKnown;
  private final ReadingTrail trail;

  HouseholdFiles(
      Households households, HouseholdReader reader, AsKnown asKnown, ReadingTrail trail) {
    this.households = households;
    this.reader = reader;
    this.asKnown = asKnown;
    this.trail = trail;
  }

  /**
   * The household at that point; NOT_FOUND for one that is unknown or did not stand then, FORBIDDEN
   * outside the official's jurisdiction.
   */
  public HouseholdFile of(Actor actor, HouseholdId id, AsOf asOf) {
    String object = "household:" + id;
    Reading reading = new Reading(actor, null, PURPOSE);
    asKnown.settle(id, asOf);
    HouseholdHistory history = households.history(id);
    HouseholdRow latest = history.latest().orElseThrow(HouseholdFiles::unknown);
    if (!actor.covers(latest.community())) {
      trail.unanswered(AuditAction.ACCESS_REFUSED, reading, object);
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.reach");
    }
    HouseholdRow home = history.at(asOf).orElse(null);
    if (home == null) {
      trail.unanswered(AuditAction.HOUSEHOLD_READ, reading, object);
      throw unknown();
    }
    Household household = reader.read(home, asOf);
    trail.readAlone(AuditAction.HOUSEHOLD_READ, reading, household.people(), object);
    return new HouseholdFile(household, versions(history.known()));
  }

  static List<Residents.Version> versions(List<HouseholdRow> rows) {
    return rows.stream().map(Residents.Version::of).toList();
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "registry.household.unknown");
  }
}
