package org.tongban.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.kernel.PersonId;

/**
 * Finds how two persons are related through records (亲属关系查询, R-A2): breadth first, so the shortest
 * way, over parents, children and spouses; brothers and sisters are a parent's children.
 */
@Service
@Transactional
public class KinshipSearch {

  /** Further ways are no longer kin in the eyes of a certificate. */
  public static final int MOST_STEPS = 6;

  // Beyond this many persons seen the search ends without an answer.
  private static final int MOST_PERSONS = 5_000;

  // OFFSET as in Persons: else all relations of the day are gone through.
  private static final String NEIGHBOURS =
      """
      WITH ways AS (
        SELECT child AS of, person AS id, 'PARENT' AS tie, id AS record, person_sex AS sex
        FROM (SELECT * FROM registry.kinship WHERE child = ANY (:ids) OFFSET 0) k
        WHERE kind <> 'GUARDIAN' AND valid @> CAST(:on AS date) AND recorded @> :known
        UNION ALL
        SELECT k.person, k.child, 'CHILD', k.id, NULL
        FROM (SELECT * FROM registry.kinship WHERE person = ANY (:ids) OFFSET 0) k
        WHERE k.kind <> 'GUARDIAN' AND k.valid @> CAST(:on AS date) AND k.recorded @> :known
        UNION ALL
        SELECT person, spouse, 'SPOUSE', id, NULL
        FROM (SELECT * FROM registry.marriage WHERE person = ANY (:ids) OFFSET 0) m
        WHERE valid @> CAST(:on AS date) AND recorded @> :known)
      SELECT w.of, w.id, w.tie, w.record, coalesce(w.sex, (
        SELECT v.sex FROM registry.person_version v
        WHERE v.person = w.id AND v.recorded @> :known ORDER BY lower(v.valid) DESC LIMIT 1), 0)
        AS sex
      FROM ways w ORDER BY w.tie, w.record
      """;

  private final JdbcClient jdbc;
  private final AsKnown asKnown;
  private final ReadingTrail trail;

  KinshipSearch(JdbcClient jdbc, AsKnown asKnown, ReadingTrail trail) {
    this.jdbc = jdbc;
    this.asKnown = asKnown;
    this.trail = trail;
  }

  /** The way at that point; empty when there is none of at most {@link #MOST_STEPS}. */
  public Optional<KinshipPath> path(PersonId from, PersonId to, AsOf asOf, Reading reading) {
    asKnown.settle(List.of(from, to), asOf);
    Map<PersonId, Reached> seen = new LinkedHashMap<>();
    seen.put(from, new Reached(null, null));
    List<PersonId> front = List.of(from);
    for (int step = 0; step < MOST_STEPS && !seen.containsKey(to); step++) {
      front = widen(front, seen, asOf);
      if (front.isEmpty() || seen.size() > MOST_PERSONS) {
        break;
      }
    }
    Optional<KinshipPath> found = way(from, to, seen);
    List<PersonId> subjects =
        found
            .map(path -> path.steps().stream().map(KinshipPath.Step::person).toList())
            .orElse(List.of(to));
    List<PersonId> all = new ArrayList<>(List.of(from));
    all.addAll(subjects);
    trail.read(AuditAction.PERSON_READ, reading, all, "kinship-of:" + from);
    return found;
  }

  /** From whom somebody was reached, and how; nothing for the first. */
  private record Reached(@Nullable PersonId before, KinshipPath.@Nullable Step step) {}

  private List<PersonId> widen(List<PersonId> front, Map<PersonId, Reached> seen, AsOf asOf) {
    List<PersonId> next = new ArrayList<>();
    jdbc.sql(NEIGHBOURS)
        .param("ids", front.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("on", asOf.valid())
        .param("known", Stamps.known(asOf.known()))
        .query(row -> {
          PersonId person = new PersonId(row.getObject("id", UUID.class));
          KinshipPath.Step step =
              new KinshipPath.Step(
                  person,
                  KinshipPath.Tie.valueOf(row.getString("tie")),
                  Sex.of(row.getInt("sex")),
                  row.getObject("record", UUID.class));
          Reached reached = new Reached(new PersonId(row.getObject("of", UUID.class)), step);
          if (seen.putIfAbsent(person, reached) == null) {
            next.add(person);
          }
        });
    return next;
  }

  private static Optional<KinshipPath> way(
      PersonId from, PersonId to, Map<PersonId, Reached> seen) {
    List<KinshipPath.Step> steps = new ArrayList<>();
    Reached reached = seen.get(to);
    while (reached != null && reached.step() != null && reached.before() != null) {
      steps.add(reached.step());
      reached = seen.get(reached.before());
    }
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Collections.reverse(steps);
    return Optional.of(new KinshipPath(from, to, steps, KinshipTerms.of(steps)));
  }
}
