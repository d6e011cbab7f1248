package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Department;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;

/** The cases that this installation's offices handle (办件台账). */
@Repository
class Cases {

  private static final String TABLE = "application";
  private static final String MIGRATION = "MIGRATION";
  private static final String GENERAL = "GENERAL";
  private static final String SELECT = "SELECT * FROM casework.application WHERE ";

  private final JdbcClient jdbc;
  private final SealedText sealed;

  Cases(JdbcClient jdbc, SealedText sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  Optional<HeldCase> find(CaseId id) {
    return jdbc.sql(SELECT + "id = :id").param("id", id.value()).query(this::read).optional();
  }

  /** The case, held against every other writer until the transaction ends. */
  HeldCase hold(CaseId id) {
    return jdbc.sql(SELECT + "id = :id FOR UPDATE")
        .param("id", id.value())
        .query(this::read)
        .optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown"));
  }

  Optional<HeldCase> unfinished(PersonId applicant, String item) {
    return jdbc.sql(
            SELECT
                + "applicant = :applicant AND item_code = :item AND finished_at IS NULL AND bundle IS NULL")
        .param("applicant", applicant.value())
        .param("item", item)
        .query(this::read)
        .optional();
  }

  /** Of bundles only the whole, and the parts that wait for the applicant. */
  List<HeldCase> of(PersonId applicant) {
    return jdbc.sql(
            SELECT
                + """
                applicant = :applicant AND (bundle IS NULL OR state = 'CORRECTION_ASKED')
                ORDER BY changed_at DESC LIMIT 100
                """)
        .param("applicant", applicant.value())
        .query(this::read)
        .list();
  }

  /** The case with this number in the jurisdiction; says nothing of anybody. */
  Optional<CaseId> numbered(String number, RegionCode jurisdiction) {
    return jdbc.sql(
            """
            SELECT id FROM casework.application
            WHERE number = :number AND target_region LIKE :region || '%'
            """)
        .param("number", number)
        .param("region", jurisdiction.digits())
        .query(UUID.class)
        .optional()
        .map(CaseId::new);
  }

  /** Without those parts of bundles that are departments' alone. */
  List<HeldCase> in(RegionCode jurisdiction, int offset, int limit) {
    return jdbc.sql(
            SELECT
                + """
                target_region LIKE :region || '%' AND submitted_at IS NOT NULL
                AND NOT EXISTS (
                  SELECT FROM casework.bundle_part part
                  WHERE part.case_id = application.id AND NOT part.by_register)
                ORDER BY changed_at DESC OFFSET :offset LIMIT :limit
                """)
        .param("region", jurisdiction.digits())
        .param("offset", offset)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /** Those in which the department answered last. */
  List<HeldCase> answeredBy(Department department, RegionCode jurisdiction, int limit) {
    return jdbc.sql(
            SELECT
                + """
                id IN (
                  SELECT case_id FROM casework.decision
                  WHERE department = :department AND region LIKE :region || '%'
                  ORDER BY at DESC LIMIT :limit)
                ORDER BY changed_at DESC
                """)
        .param("department", department.code())
        .param("region", jurisdiction.digits())
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  int nextNumber() {
    return jdbc.sql("SELECT nextval('casework.case_number')").query(Integer.class).single();
  }

  int nextPaper() {
    return jdbc.sql("SELECT nextval('casework.paper_number')").query(Integer.class).single();
  }

  /** The migration, held the same way; NOT_FOUND for any other case. */
  MigrationCase holdMigration(CaseId id) {
    if (hold(id) instanceof MigrationCase migration) {
      return migration;
    }
    throw new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown");
  }

  void add(HeldCase added) {
    add(added, null);
  }

  /** As a part of the bundle, if there is one. */
  void add(HeldCase added, @Nullable CaseId bundle) {
    Journey journey = added instanceof MigrationCase migration ? migration.journey : null;
    GeneralCase.Concern concern = concern(added);
    bind(
            jdbc.sql(
                """
                INSERT INTO casework.application
                  (id, procedure, bundle, item_code, item_version, applicant, spouse, concerned,
                   origin_region, target_region, target_household, state, revision, answers,
                   finished_at, changed_at)
                VALUES
                  (:id, :procedure, :bundle, :item, :version, :applicant, :spouse, :concerned,
                   :origin, :region, :household, :state, :revision, :answers,
                   :finished, :changed)
                """),
            added)
        .param("bundle", bundle == null ? null : bundle.value(), Types.OTHER)
        .param("procedure", journey == null ? GENERAL : MIGRATION)
        .param("item", added.item.code())
        .param("version", added.item.version())
        .param("applicant", added.applicant().value())
        .param("spouse", journey == null ? null : journey.spouse().value())
        .param("origin", journey == null ? null : journey.origin().digits())
        .param("region", added.region().digits())
        .param("household", household(journey, concern))
        .update();
  }

  private static GeneralCase.@Nullable Concern concern(HeldCase of) {
    return of instanceof GeneralCase general ? general.concern() : null;
  }

  private static @Nullable UUID household(
      @Nullable Journey journey, GeneralCase.@Nullable Concern concern) {
    if (journey != null) {
      return journey.household().value();
    }
    return concern == null ? null : concern.household().value();
  }

  void update(HeldCase changed) {
    HeldCase.Progress progress = changed.progress();
    UUID id = changed.id.value();
    Paper permit = changed instanceof MigrationCase of ? of.permit().orElse(null) : null;
    Paper certificate = changed instanceof MigrationCase of ? of.certificate().orElse(null) : null;
    bind(
            jdbc.sql(
                """
                UPDATE casework.application SET
                  target_region = :region, concerned = :concerned, number = :number, state = :state,
                  revision = :revision, answers = :answers,
                  correction = :correction, refusal = :refusal,
                  permit_number = :permit, permit_issued = :permitIssued,
                  permit_expires = :permitExpires, certificate_number = :certificate,
                  certificate_issued = :certificateIssued,
                  certificate_expires = :certificateExpires,
                  submitted_at = :submitted, promised_at = :promised,
                  finished_at = :finished, changed_at = :changed
                WHERE id = :id
                """),
            changed)
        .param("region", changed.region().digits())
        .param("number", progress.number().isEmpty() ? null : progress.number())
        .param("correction", sealed.sealList(TABLE, "correction", id, progress.correction()))
        .param(
            "refusal",
            progress.refusal().isEmpty()
                ? null
                : sealed.seal(TABLE, "refusal", id, progress.refusal()))
        .param("permit", permit == null ? null : permit.number())
        .param("permitIssued", permit == null ? null : permit.issued())
        .param("permitExpires", permit == null ? null : Sql.at(permit.expires()))
        .param("certificate", certificate == null ? null : certificate.number())
        .param("certificateIssued", certificate == null ? null : certificate.issued())
        .param("certificateExpires", certificate == null ? null : Sql.at(certificate.expires()))
        .param("submitted", Sql.at(progress.submitted()))
        .param("promised", Sql.at(progress.promised()))
        .update();
  }

  private StatementSpec bind(StatementSpec statement, HeldCase bound) {
    UUID id = bound.id.value();
    GeneralCase.Concern concern = concern(bound);
    return statement
        .param("id", id)
        .param("concerned", concern == null ? new UUID[0] : ids(concern.others()))
        .param("state", bound.state().name())
        .param("revision", bound.way.revision())
        .param("answers", sealed.sealMap(TABLE, "answers", id, bound.answers()))
        .param("finished", Sql.at(bound.way.finished()))
        .param("changed", Sql.at(bound.way.changed()));
  }

  private HeldCase read(ResultSet row, int ignored) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    CaseId caseId = new CaseId(id);
    ItemVersion item = new ItemVersion(row.getString("item_code"), row.getString("item_version"));
    Way way =
        new Way(
            CaseState.valueOf(row.getString("state")),
            row.getInt("revision"),
            Sql.required(row, "changed_at"),
            Sql.instant(row, "finished_at"));
    Map<String, String> answers = sealed.openMap(TABLE, "answers", id, row.getBytes("answers"));
    HeldCase.Progress progress = progress(row, id);
    return switch (row.getString("procedure")) {
      case MIGRATION ->
          new MigrationCase(
              caseId,
              item,
              journey(row),
              way,
              answers,
              progress,
              PaperColumns.paper(row, "permit"),
              PaperColumns.paper(row, "certificate"));
      default -> new GeneralCase(caseId, item, concern(row), way, answers, progress);
    };
  }

  private HeldCase.Progress progress(ResultSet row, UUID id) throws SQLException {
    String number = row.getString("number");
    return new HeldCase.Progress(
        number == null ? "" : number,
        sealed.openList(TABLE, "correction", id, row.getBytes("correction")),
        sealed.open(TABLE, "refusal", id, row.getBytes("refusal")),
        Sql.instant(row, "submitted_at"),
        Sql.instant(row, "promised_at"));
  }

  private static Journey journey(ResultSet row) throws SQLException {
    return new Journey(
        new PersonId(Sql.uuid(row, "applicant")),
        new PersonId(Sql.uuid(row, "spouse")),
        new RegionCode(row.getString("origin_region")),
        new RegionCode(row.getString("target_region")),
        new HouseholdId(Sql.uuid(row, "target_household")));
  }

  private static GeneralCase.Concern concern(ResultSet row) throws SQLException {
    List<PersonId> others =
        Stream.of((UUID[]) row.getArray("concerned").getArray()).map(PersonId::new).toList();
    return new GeneralCase.Concern(
        new PersonId(Sql.uuid(row, "applicant")),
        new RegionCode(row.getString("target_region")),
        new HouseholdId(Sql.uuid(row, "target_household")),
        others);
  }

  private static UUID[] ids(List<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(UUID[]::new);
  }
}
