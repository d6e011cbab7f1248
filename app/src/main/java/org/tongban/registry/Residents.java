package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** Who is registered in a dwelling on a day (住址查询, R-A3), one reading that names them all. */
@Service
@Transactional
public class Residents {

  private static final String PURPOSE = "registry.purpose.desk";

  private final JdbcClient jdbc;
  private final SealedFields sealed;
  private final Households rows;
  private final Register register;
  private final Happenings happenings;
  private final AuditTrail trail;

  Residents(
      JdbcClient jdbc,
      SealedFields sealed,
      Households rows,
      Register register,
      Happenings happenings,
      AuditTrail trail) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.rows = rows;
    this.register = register;
    this.happenings = happenings;
    this.trail = trail;
  }

  /** A dwelling as it stood on the day, with the households there. */
  public record Dwelling(
      UUID id,
      RegionCode community,
      String address,
      Optional<Integer> floorArea,
      List<Household> households) {}

  /** NOT_FOUND for one unknown on that day, FORBIDDEN outside the official's jurisdiction. */
  public Dwelling of(Actor actor, UUID id, LocalDate on) {
    Dwelling dwelling =
        jdbc.sql(
                """
                SELECT id, community, address, floor_area FROM registry.dwelling_version
                WHERE dwelling = :id AND upper_inf(recorded) AND valid @> CAST(:on AS date)
                """)
            .param("id", id)
            .param("on", on)
            .query((row, _) -> {
              UUID version = row.getObject("id", UUID.class);
              return new Dwelling(
                  id,
                  new RegionCode(row.getString("community")),
                  sealed.open("dwelling_version", "address", version, row.getBytes("address")),
                  Optional.ofNullable(row.getObject("floor_area", Integer.class)),
                  List.of());
            })
            .optional()
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.desk.dwelling.none"));
    if (!actor.covers(dwelling.community())) {
      trail.recordRefusal(
          new AuditEntry(
              AuditAction.ACCESS_REFUSED, actor, List.of(), null, PURPOSE, "dwelling:" + id));
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.reach");
    }
    Reading reading = new Reading(actor, null, PURPOSE);
    List<Household> households =
        households(id, on).stream()
            .map(household -> register.household(household, AsOf.on(on), reading))
            .toList();
    List<PersonId> people =
        households.stream()
            .flatMap(household -> household.members().stream())
            .map(member -> member.person().id())
            .toList();
    trail.record(
        new AuditEntry(AuditAction.HOUSEHOLD_READ, actor, people, null, PURPOSE, "dwelling:" + id));
    return new Dwelling(
        id, dwelling.community(), dwelling.address(), dwelling.floorArea(), households);
  }

  /** The versions of a household as known now, oldest first: since when, and its head. */
  public List<Version> versions(HouseholdId household) {
    return HouseholdFiles.versions(rows.known(List.of(household.value())));
  }

  /** The changes of its head, newest first. */
  public List<RegistrationEvent> headChanges(HouseholdId household) {
    return happenings.headChanges(household);
  }

  /** What a declaration about an event names. */
  public Optional<RegistrationEvent> event(UUID id) {
    return happenings.find(id);
  }

  /** How a household stood over a time. */
  public record Version(
      LocalDate since,
      Optional<LocalDate> until,
      String number,
      Household.Kind kind,
      RegionCode community,
      PersonId head) {

    static Version of(HouseholdRow row) {
      return new Version(
          row.from(),
          Optional.ofNullable(row.until()),
          row.number(),
          row.kind(),
          row.community(),
          row.head());
    }
  }

  private List<HouseholdId> households(UUID dwelling, LocalDate on) {
    return jdbc.sql(
            """
            SELECT household FROM registry.household_version
            WHERE dwelling = :dwelling AND upper_inf(recorded) AND valid @> CAST(:on AS date)
            ORDER BY number, household LIMIT 50
            """)
        .param("dwelling", dwelling)
        .param("on", on)
        .query((row, _) -> new HouseholdId(row.getObject(1, UUID.class)))
        .list();
  }
}
