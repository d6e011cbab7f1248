package org.tongban.registry.suspicion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A register made by hand, row by row, for what no declaration would let in; all in one
 * transaction, and without names, which no rule reads.
 */
final class SmallRegister {

  static final int MALE = 1;
  static final int FEMALE = 2;
  static final LocalDate EVER = LocalDate.of(1930, 1, 1);

  private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2026-01-05T00:00:00Z");
  private static final String COMMUNITY = "310118003001";
  private static final String SPAN =
      """
      daterange(CAST(:from AS date), CAST(:until AS date)),
      tstzrange(CAST(:known AS timestamptz), CAST(:corrected AS timestamptz)))
      """;

  private final JdbcClient jdbc;
  private final SequencedSet<UUID> events = new LinkedHashSet<>();
  private boolean mistaken;

  SmallRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An event to be told; what it leaves out is null. */
  record Told(
      String kind,
      UUID person,
      LocalDate day,
      @Nullable String variant,
      @Nullable UUID household,
      @Nullable String relation,
      @Nullable UUID other,
      @Nullable UUID corrects) {

    static Told of(String kind, UUID person, LocalDate day) {
      return new Told(kind, person, day, null, null, null, null, null);
    }

    Told as(String how) {
      return new Told(kind, person, day, how, household, relation, other, corrects);
    }

    Told into(UUID home, String as) {
      return new Told(kind, person, day, variant, home, as, other, corrects);
    }

    Told with(UUID somebody) {
      return new Told(kind, person, day, variant, household, relation, somebody, corrects);
    }

    /** The same told anew of another day and household. */
    Told corrected(UUID event, LocalDate right, UUID home) {
      return new Told("EVENT_CORRECTED", person, right, variant, home, relation, other, event);
    }
  }

  /** When the newest event was recorded. */
  OffsetDateTime told() {
    return RECORDED.plusSeconds(events.size() - 1L);
  }

  /** The newest event. */
  UUID newest() {
    return events.getLast();
  }

  boolean holds(UUID event) {
    return events.contains(event);
  }

  /** What is written so was recorded once and has been corrected since. */
  void mistakenly(Runnable written) {
    mistaken = true;
    written.run();
    mistaken = false;
  }

  UUID person(int sex, LocalDate born) {
    UUID id = identity("INSERT INTO registry.person (id, number, last_recorded) VALUES (?, '', ?)");
    born(id, sex, born);
    return id;
  }

  void born(UUID person, int sex, LocalDate born) {
    spanned(
            """
            INSERT INTO registry.person_version (id, person, name, birth_date, birth_month, sex,
              ethnicity, birthplace, native_place, education, marriage, occupation, alive, valid,
              recorded)
            VALUES (gen_random_uuid(), :person, '', '', CAST(:month AS date), :sex, '01', '', '',
              '90', '10', '', true,
            """,
            born.withDayOfMonth(1),
            null)
        .param("person", person)
        .param("month", born.withDayOfMonth(1))
        .param("sex", sex)
        .update();
  }

  UUID dwelling(int area) {
    UUID id = identity("INSERT INTO registry.dwelling (id, last_recorded) VALUES (?, ?)");
    spanned(
            """
            INSERT INTO registry.dwelling_version (id, dwelling, community, address, floor_area,
              valid, recorded)
            VALUES (gen_random_uuid(), :dwelling, :community, '', :area,
            """,
            EVER,
            null)
        .param("dwelling", id)
        .param("community", COMMUNITY)
        .param("area", area)
        .update();
    return id;
  }

  /** A family's, with its head in it from the day on. */
  UUID household(UUID dwelling, UUID head, LocalDate from) {
    UUID id = identity("INSERT INTO registry.household (id, last_recorded) VALUES (?, ?)");
    spanned(
            """
            INSERT INTO registry.household_version (id, household, number, kind, community,
              address, head, dwelling, valid, recorded)
            VALUES (gen_random_uuid(), :household, '000000001', 'FAMILY', :community, '', :head,
              :dwelling,
            """,
            from,
            null)
        .param("household", id)
        .param("community", COMMUNITY)
        .param("head", head)
        .param("dwelling", dwelling)
        .update();
    lives(head, id, "02", from, null);
    return id;
  }

  /** A family home of that floor area, whose head has always lived there. */
  UUID home(int area) {
    return household(dwelling(area), person(MALE, LocalDate.of(1970, 5, 1)), EVER);
  }

  void lives(UUID person, UUID household, String as, LocalDate from, @Nullable LocalDate until) {
    spanned(
            """
            INSERT INTO registry.registration (id, person, household, relation, valid, recorded)
            VALUES (gen_random_uuid(), :person, :household, :relation,
            """,
            from,
            until)
        .param("person", person)
        .param("household", household)
        .param("relation", as)
        .update();
  }

  void married(UUID one, UUID other, LocalDate from, @Nullable LocalDate until) {
    UUID id = UUID.randomUUID();
    for (List<UUID> side : List.of(List.of(one, other), List.of(other, one))) {
      spanned(
              """
              INSERT INTO registry.marriage (id, person, spouse, valid, recorded)
              VALUES (:id, :one, :other,
              """,
              from,
              until)
          .param("id", id)
          .param("one", side.getFirst())
          .param("other", side.getLast())
          .update();
    }
  }

  void tied(UUID elder, int sex, UUID child, String kind) {
    spanned(
            """
            INSERT INTO registry.kinship (id, person, child, kind, person_sex, valid, recorded)
            VALUES (gen_random_uuid(), :elder, :child, :kind, :sex,
            """,
            EVER,
            null)
        .param("elder", elder)
        .param("child", child)
        .param("kind", kind)
        .param("sex", sex)
        .update();
  }

  UUID tell(Told told) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO registry.event (id, kind, variant, person, household, community, relation,
              other_person, corrects, case_id, operator, legal_basis, effective, recorded)
            VALUES (:id, :kind, :variant, :person, CAST(:household AS uuid), :community, :relation,
              CAST(:other AS uuid), CAST(:corrects AS uuid), :id, :id, '', :day, :at)
            """)
        .param("id", id)
        .param("kind", told.kind())
        .param("variant", told.variant())
        .param("person", told.person())
        .param("household", told.household())
        .param("community", COMMUNITY)
        .param("relation", told.relation())
        .param("other", told.other())
        .param("corrects", told.corrects())
        .param("day", told.day())
        .param("at", RECORDED.plusSeconds(events.size()))
        .update();
    events.add(id);
    return id;
  }

  void proves(UUID event, String kind, String paper) {
    jdbc.sql("INSERT INTO registry.evidence (event, kind, token) VALUES (?, ?, decode(?, 'hex'))")
        .param(event)
        .param(kind)
        .param(paper)
        .update();
  }

  private UUID identity(String insert) {
    UUID id = UUID.randomUUID();
    jdbc.sql(insert).param(id).param(RECORDED).update();
    return id;
  }

  private JdbcClient.StatementSpec spanned(
      String insert, LocalDate from, @Nullable LocalDate until) {
    return jdbc.sql(insert + SPAN)
        .param("from", from)
        .param("until", until)
        .param("known", mistaken ? RECORDED.minusDays(1) : RECORDED)
        .param("corrected", mistaken ? RECORDED : null);
  }
}
