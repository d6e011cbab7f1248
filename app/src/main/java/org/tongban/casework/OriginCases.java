package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;

/** The cases other places have sent to this installation's origins. */
@Repository
class OriginCases {

  private static final String TABLE = "origin_case";
  private static final String SELECT = "SELECT * FROM casework.origin_case WHERE ";

  private final JdbcClient jdbc;
  private final SealedText sealed;

  OriginCases(JdbcClient jdbc, SealedText sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  Optional<OriginCase> find(CaseId id) {
    return jdbc.sql(SELECT + "id = :id").param("id", id.value()).query(this::read).optional();
  }

  /** The case, held against every other writer until the transaction ends. */
  OriginCase hold(CaseId id) {
    return jdbc.sql(SELECT + "id = :id FOR UPDATE")
        .param("id", id.value())
        .query(this::read)
        .optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown"));
  }

  /** The case with this number in the jurisdiction; says nothing of anybody. */
  Optional<CaseId> numbered(String number, RegionCode jurisdiction) {
    return jdbc.sql(
            """
            SELECT id FROM casework.origin_case
            WHERE number = :number AND origin_region LIKE :region || '%'
            """)
        .param("number", number)
        .param("region", jurisdiction.digits())
        .query(UUID.class)
        .optional()
        .map(CaseId::new);
  }

  List<OriginCase> in(RegionCode jurisdiction, int offset, int limit) {
    return jdbc.sql(
            SELECT
                + """
                origin_region LIKE :region || '%'
                ORDER BY changed_at DESC OFFSET :offset LIMIT :limit
                """)
        .param("region", jurisdiction.digits())
        .param("offset", offset)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  void add(OriginCase added) {
    UUID id = added.id.value();
    jdbc.sql(
            """
            INSERT INTO casework.origin_case
              (id, number, item_code, item_version, person, origin_region, target_county, state,
               revision, facts, permit_number, permit_issued, permit_expires, received_at,
               changed_at)
            VALUES
              (:id, :number, :item, :version, :person, :origin, :target, :state,
               :revision, :facts, :permit, :issued, :expires, :received, :changed)
            """)
        .param("id", id)
        .param("number", added.number)
        .param("item", added.item.code())
        .param("version", added.item.version())
        .param("person", added.person.value())
        .param("origin", added.origin.digits())
        .param("target", added.target.digits())
        .param("state", added.state().name())
        .param("revision", added.way.revision())
        .param("facts", sealed.sealMap(TABLE, "facts", id, added.facts))
        .param("permit", added.permit.number())
        .param("issued", added.permit.issued())
        .param("expires", Sql.at(added.permit.expires()))
        .param("received", Sql.at(added.received))
        .param("changed", Sql.at(added.way.changed()))
        .update();
  }

  void update(OriginCase changed) {
    Paper certificate = changed.certificate().orElse(null);
    jdbc.sql(
            """
            UPDATE casework.origin_case SET
              state = :state, revision = :revision, certificate_number = :certificate,
              certificate_issued = :issued, certificate_expires = :expires,
              finished_at = :finished, changed_at = :changed
            WHERE id = :id
            """)
        .param("id", changed.id.value())
        .param("state", changed.state().name())
        .param("revision", changed.way.revision())
        .param("certificate", certificate == null ? null : certificate.number())
        .param("issued", certificate == null ? null : certificate.issued())
        .param("expires", certificate == null ? null : Sql.at(certificate.expires()))
        .param("finished", Sql.at(changed.way.finished()))
        .param("changed", Sql.at(changed.way.changed()))
        .update();
  }

  private OriginCase read(ResultSet row, int ignored) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    return new OriginCase(
        new CaseId(id),
        row.getString("number"),
        new ItemVersion(row.getString("item_code"), row.getString("item_version")),
        new PersonId(Sql.uuid(row, "person")),
        new RegionCode(row.getString("origin_region")),
        new RegionCode(row.getString("target_county")),
        sealed.openMap(TABLE, "facts", id, row.getBytes("facts")),
        PaperColumns.paper(row, "permit").orElseThrow(),
        Sql.required(row, "received_at"),
        new Way(
            CaseState.valueOf(row.getString("state")),
            row.getInt("revision"),
            Sql.required(row, "changed_at"),
            Sql.instant(row, "finished_at")),
        PaperColumns.paper(row, "certificate"));
  }
}
