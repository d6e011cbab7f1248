package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** The papers issued (证件), as known now. */
@Repository
class Papers {

  private static final String PAPER =
      """
      SELECT id, kind, serial, person, household, community, issued, replaces
      FROM registry.document d WHERE kind IN ('BOOK', 'ID_CARD', 'RESIDENCE_PERMIT')
      """;

  private final JdbcClient jdbc;

  Papers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Paper get(DocumentId id, Paper.Kind kind) {
    return jdbc.sql(PAPER + "AND id = :id AND kind = :kind")
        .param("id", id.value())
        .param("kind", kind.name())
        .query(Papers::paper)
        .optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.events.paper.unknown"));
  }

  /** The latest of the kind that somebody holds and nothing has replaced. */
  Optional<Paper> held(PersonId person, Paper.Kind kind) {
    return jdbc.sql(
            PAPER
                + """
                AND person = :person AND kind = :kind
                AND NOT EXISTS (SELECT FROM registry.document n WHERE n.replaces = d.id)
                ORDER BY recorded DESC LIMIT 1
                """)
        .param("person", person.value())
        .param("kind", kind.name())
        .query(Papers::paper)
        .optional();
  }

  /** The latest book of the household. */
  Optional<Paper> book(HouseholdId household) {
    return jdbc.sql(
            PAPER
                + """
                AND household = :household AND kind = 'BOOK'
                AND NOT EXISTS (SELECT FROM registry.document n WHERE n.replaces = d.id)
                ORDER BY recorded DESC LIMIT 1
                """)
        .param("household", household.value())
        .query(Papers::paper)
        .optional();
  }

  /** How it stands over time, oldest first. */
  List<PaperRow> standing(DocumentId id) {
    return jdbc.sql(
            """
            SELECT id, document, status, lower(valid) AS since, upper(valid) AS until
            FROM registry.document_version
            WHERE document = :id AND upper_inf(recorded) ORDER BY lower(valid)
            """)
        .param("id", id.value())
        .query((row, _) -> {
          @Nullable LocalDate until = row.getObject("until", LocalDate.class);
          return new PaperRow(
              row.getObject("id", UUID.class),
              id,
              PaperRow.Status.valueOf(row.getString("status")),
              row.getObject("since", LocalDate.class),
              until);
        })
        .list();
  }

  String nextSerial(Paper.Kind kind, RegionCode county) {
    long next = jdbc.sql("SELECT nextval('registry.document_serial')").query(Long.class).single();
    String letter =
        switch (kind) {
          case BOOK -> "H";
          case ID_CARD -> "S";
          case RESIDENCE_PERMIT -> "J";
        };
    return "%s%s-%09d".formatted(letter, county.digits(), next);
  }

  private static Paper paper(ResultSet row, int number) throws SQLException {
    @Nullable UUID household = row.getObject("household", UUID.class);
    @Nullable UUID replaces = row.getObject("replaces", UUID.class);
    return new Paper(
        new DocumentId(row.getObject("id", UUID.class)),
        Paper.Kind.valueOf(row.getString("kind")),
        row.getString("serial"),
        new PersonId(row.getObject("person", UUID.class)),
        household == null ? null : new HouseholdId(household),
        new RegionCode(row.getString("community")),
        row.getObject("issued", LocalDate.class),
        replaces == null ? null : new DocumentId(replaces));
  }
}
