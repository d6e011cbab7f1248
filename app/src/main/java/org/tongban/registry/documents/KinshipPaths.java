package org.tongban.registry.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.PersonId;

/**
 * Finds how two persons are related (亲属关系路径) through marriages, births and adoptions on record, by
 * the fewest steps and at most {@value #FARTHEST}.
 */
@Repository
public class KinshipPaths {

  private static final int FARTHEST = 6;
  private static final int WIDEST = 2_000;

  private final JdbcClient jdbc;

  KinshipPaths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From one person to the next, and what the next is to them. */
  public record Step(PersonId from, PersonId to, Tie tie) {}

  /** What the next person is to the one before. */
  public enum Tie {
    /** 父母. */
    PARENT,
    /** 子女. */
    CHILD,
    /** 配偶. */
    SPOUSE
  }

  /** The steps from the one to the other; empty when the register shows none. */
  public Optional<List<Step>> between(PersonId one, PersonId other) {
    Map<PersonId, Step> reachedBy = new HashMap<>();
    Set<PersonId> seen = new HashSet<>(Set.of(one));
    List<PersonId> edge = List.of(one);
    for (int i = 0; i < FARTHEST && !edge.isEmpty() && seen.size() < WIDEST; i++) {
      List<PersonId> next = new ArrayList<>();
      for (Step step : from(edge)) {
        if (seen.add(step.to())) {
          reachedBy.put(step.to(), step);
          next.add(step.to());
        }
      }
      if (seen.contains(other)) {
        return Optional.of(back(other, one, reachedBy));
      }
      edge = next;
    }
    return Optional.empty();
  }

  private static List<Step> back(PersonId to, PersonId start, Map<PersonId, Step> reachedBy) {
    List<Step> steps = new ArrayList<>();
    PersonId at = to;
    while (!at.equals(start)) {
      Step step = java.util.Objects.requireNonNull(reachedBy.get(at));
      steps.addFirst(step);
      at = step.from();
    }
    return steps;
  }

  private List<Step> from(List<PersonId> people) {
    return jdbc.sql(
            """
            SELECT person AS one, spouse AS other, 'SPOUSE' AS tie FROM registry.marriage
            WHERE person = ANY (:people) AND upper_inf(recorded) AND upper_inf(valid)
            UNION ALL
            SELECT child, person, 'PARENT' FROM registry.kinship
            WHERE child = ANY (:people) AND upper_inf(recorded) AND kind IN ('BIRTH', 'ADOPTION')
            UNION ALL
            SELECT person, child, 'CHILD' FROM registry.kinship
            WHERE person = ANY (:people) AND upper_inf(recorded) AND kind IN ('BIRTH', 'ADOPTION')
            ORDER BY 3, 2
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, _) ->
            new Step(
                new PersonId(row.getObject("one", UUID.class)),
                new PersonId(row.getObject("other", UUID.class)),
                Tie.valueOf(row.getString("tie"))))
        .list();
  }
}
