package org.tongban.registry.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for unusual flows every day and keeps what people did about them (异常流动预警). Looking again
 * renews open alarms and adds none twice.
 */
@Service
public class FlowAlarms {

  private static final List<String> KINDS = List.of("MOVED_IN", "MOVED_OUT", "MOVED_WITHIN");
  private static final int WEEKS = 160;
  private static final int LISTED = 200;
  private static final int PLACES = 5;
  private static final int REASON = 200;

  private final JdbcClient jdbc;
  private final PopulationCube cube;
  private final JsonMapper json;
  private final AuditTrail trail;

  FlowAlarms(JdbcClient jdbc, PopulationCube cube, JsonMapper json, AuditTrail trail) {
    this.jdbc = jdbc;
    this.cube = cube;
    this.json = json;
    this.trail = trail;
  }

  /** Examines the last whole weeks of every town. */
  @Transactional
  @Scheduled(initialDelay = 5, fixedDelay = 1440, timeUnit = TimeUnit.MINUTES)
  public void examine() {
    LocalDate end = cube.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (String kind : KINDS) {
      List<FlowModel.Count> counts = counts(kind, end);
      LocalDate first =
          counts.stream().map(FlowModel.Count::week).min(LocalDate::compareTo).orElse(end);
      FlowModel.surprises(counts, first, end).forEach(surprise -> keep(kind, surprise));
    }
  }

  private List<FlowModel.Count> counts(String kind, LocalDate end) {
    return jdbc.sql(
            """
            SELECT left(community, 9) AS town, date_trunc('week', effective)::date AS week,
              count(*) AS moves
            FROM registry.event
            WHERE kind = :kind AND effective >= :from AND effective < :end
            GROUP BY 1, 2
            """)
        .param("kind", kind)
        .param("from", end.minusWeeks(WEEKS))
        .param("end", end)
        .query((row, _) ->
            new FlowModel.Count(
                row.getString("town"), row.getObject("week", LocalDate.class), row.getInt("moves")))
        .list();
  }

  private void keep(String kind, FlowModel.Surprise surprise) {
    jdbc.sql(
            """
            INSERT INTO registry.flow_alarm AS kept
              (kind, town, week, observed, expected, probability, places)
            VALUES (:kind, :town, :week, :observed, :expected, :probability, CAST(:places AS jsonb))
            ON CONFLICT (kind, town, week) DO UPDATE SET observed = excluded.observed,
              expected = excluded.expected, probability = excluded.probability,
              places = excluded.places
            WHERE kept.state = 'OPEN'
            """)
        .param("kind", kind)
        .param("town", surprise.town())
        .param("week", surprise.week())
        .param("observed", surprise.observed())
        .param("expected", surprise.expected())
        .param("probability", surprise.probability())
        .param("places", json.writeValueAsString(places(kind, surprise)))
        .update();
  }

  private List<FlowAlarm.Place> places(String kind, FlowModel.Surprise surprise) {
    return jdbc.sql(
            """
            SELECT community, count(*) FILTER (WHERE effective >= :week) AS moves,
              count(*) FILTER (WHERE effective < :week) / 52.0 AS usual
            FROM registry.event
            WHERE kind = :kind AND effective >= :from AND effective < :end AND community LIKE :town
            GROUP BY community ORDER BY moves DESC, community LIMIT :most
            """)
        .param("kind", kind)
        .param("week", surprise.week())
        .param("from", surprise.week().minusWeeks(52))
        .param("end", surprise.week().plusWeeks(1))
        .param("town", surprise.town() + "%")
        .param("most", PLACES)
        .query((row, _) ->
            new FlowAlarm.Place(
                row.getString("community"), row.getInt("moves"), row.getDouble("usual")))
        .list();
  }

  /** The newest alarms of the region in this state, at most {@value #LISTED}. */
  public List<FlowAlarm> list(RegionCode region, FlowAlarm.State state) {
    return jdbc.sql(
            """
            SELECT * FROM registry.flow_alarm WHERE town LIKE :region AND state = :state
            ORDER BY week DESC, probability LIMIT :most
            """)
        .param("region", region.digits() + "%")
        .param("state", state.name())
        .param("most", LISTED)
        .query((row, _) -> alarm(row))
        .list();
  }

  /**
   * Marks an alarm seen, or closes it with a reason, on the trail; CONFLICT when somebody else was
   * faster.
   */
  @Transactional
  public void decide(Actor actor, UUID id, FlowAlarm.State state, String reason) {
    if (state == FlowAlarm.State.OPEN
        || reason.length() > REASON
        || (state == FlowAlarm.State.CLOSED && reason.isBlank())) {
      throw new Refusal(Refusal.Kind.INVALID, "flows.reason");
    }
    int changed =
        jdbc.sql(
                """
                UPDATE registry.flow_alarm SET state = :state, reason = nullif(:reason, ''),
                  decided_by = :by, decided_at = clock_timestamp()
                WHERE id = :id AND town LIKE :region AND state <> 'CLOSED' AND state <> :state
                """)
            .param("state", state.name())
            .param("reason", reason.strip())
            .param("by", actor.account().value())
            .param("id", id)
            .param("region", actor.jurisdiction().digits() + "%")
            .update();
    if (changed == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "flows.faster");
    }
    trail.record(
        new AuditEntry(
            AuditAction.FLOW_DECIDED,
            actor,
            List.of(),
            null,
            "flows.purpose",
            "flow-alarm:" + id + ":" + state));
  }

  private FlowAlarm alarm(ResultSet row) throws SQLException {
    return new FlowAlarm(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        new RegionCode(row.getString("town")),
        row.getObject("week", LocalDate.class),
        row.getInt("observed"),
        row.getDouble("expected"),
        row.getDouble("probability"),
        json.readValue(row.getString("places"), new TypeReference<List<FlowAlarm.Place>>() {}),
        FlowAlarm.State.valueOf(row.getString("state")),
        row.getString("reason"));
  }
}
