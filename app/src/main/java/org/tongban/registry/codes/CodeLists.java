package org.tongban.registry.codes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/**
 * Takes over published code lists (代码表导入, R-F4): read, compared, shown, and only then taken. Lists
 * are taken one at a time; what a list ends keeps its name for the days before.
 */
@Service
@Transactional
public class CodeLists {

  private static final String PURPOSE = "codes.purpose.import";
  private static final int LISTS_SHOWN = 50;

  private final JdbcClient jdbc;
  private final RegionCodes codes;
  private final ListRows rows;
  private final AuditTrail trail;

  CodeLists(JdbcClient jdbc, RegionCodes codes, ListRows rows, AuditTrail trail) {
    this.jdbc = jdbc;
    this.codes = codes;
    this.rows = rows;
    this.trail = trail;
  }

  /** Keeps an uploaded list for a day; refuses with INVALID what cannot be read at all. */
  public UUID draft(
      Actor actor, String source, LocalDate effective, boolean complete, byte[] upload) {
    byte[] content = CodeListReader.unpack(upload);
    CodeListReader.read(content, effective);
    jdbc.sql("DELETE FROM registry.code_draft WHERE made < clock_timestamp() - interval '1 day'")
        .update();
    return jdbc.sql(
            """
            INSERT INTO registry.code_draft (operator, source, effective, complete, content)
            VALUES (:operator, :source, :effective, :complete, :content) RETURNING id
            """)
        .param("operator", actor.account().value())
        .param("source", source)
        .param("effective", effective)
        .param("complete", complete)
        .param("content", content)
        .query(UUID.class)
        .single();
  }

  /** The draft; NOT_FOUND when it was taken, dropped, or is older than a day. */
  @Transactional(readOnly = true)
  public CodeDraft draft(UUID id) {
    return read(id).draft();
  }

  /** What taking it over would change now. */
  @Transactional(readOnly = true)
  public ListPlan plan(UUID draft) {
    return plan(read(draft));
  }

  /**
   * Takes the draft over.
   *
   * @param keepGood whether lines that cannot be taken are left out; otherwise they refuse the
   *     whole list with CONFLICT, and nothing changes
   */
  public void take(Actor actor, UUID id, boolean keepGood) {
    jdbc.sql("LOCK TABLE registry.region_code IN SHARE ROW EXCLUSIVE MODE").update();
    Stored stored = read(id);
    ListPlan plan = plan(stored);
    if (!plan.problems().isEmpty() && !keepGood) {
      throw new Refusal(Refusal.Kind.CONFLICT, "codes.take.problems");
    }
    UUID list = record(actor, stored, plan);
    rows.write(plan.steps(), list);
    drop(id);
    trail.record(
        new AuditEntry(
            AuditAction.ACCOUNT_CHANGED, actor, List.of(), null, PURPOSE, "codes:" + list));
  }

  /** Drops the draft; nothing happens if it is gone. */
  public void drop(UUID id) {
    jdbc.sql("DELETE FROM registry.code_draft WHERE id = :id").param("id", id).update();
  }

  /** The lists taken over last, newest first. */
  @Transactional(readOnly = true)
  public List<CodeList> taken() {
    return jdbc.sql("SELECT * FROM registry.code_list ORDER BY recorded DESC LIMIT :most")
        .param("most", LISTS_SHOWN)
        .query((row, _) ->
            new CodeList(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getObject("effective", LocalDate.class),
                row.getBoolean("complete"),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getInt("added"),
                row.getInt("renamed"),
                row.getInt("ended"),
                row.getInt("refused")))
        .list();
  }

  private ListPlan plan(Stored stored) {
    CodeDraft draft = stored.draft();
    return new ListPlanner(codes.newest())
        .plan(stored.lines(), draft.effective(), draft.complete());
  }

  private Stored read(UUID id) {
    return jdbc.sql("SELECT * FROM registry.code_draft WHERE id = :id")
        .param("id", id)
        .query((row, _) -> stored(id, row))
        .optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "codes.draft.gone"));
  }

  private static Stored stored(UUID id, ResultSet row) throws SQLException {
    LocalDate effective = row.getObject("effective", LocalDate.class);
    byte[] content = row.getBytes("content");
    return new Stored(
        new CodeDraft(id, row.getString("source"), effective, row.getBoolean("complete")),
        CodeListReader.read(content, effective),
        digest(content));
  }

  private UUID record(Actor actor, Stored stored, ListPlan plan) {
    return jdbc.sql(
            """
            INSERT INTO registry.code_list
              (source, digest, effective, complete, operator, added, renamed, ended, refused)
            VALUES (:source, :digest, :effective, :complete, :operator, :added, :renamed, :ended,
              :refused)
            RETURNING id
            """)
        .param("source", stored.draft().source())
        .param("digest", stored.digest())
        .param("effective", stored.draft().effective())
        .param("complete", stored.draft().complete())
        .param("operator", actor.account().value())
        .param("added", plan.count(ListPlan.Kind.ADDED))
        .param("renamed", plan.count(ListPlan.Kind.RENAMED))
        .param("ended", plan.count(ListPlan.Kind.ENDED))
        .param("refused", plan.problems().size())
        .query(UUID.class)
        .single();
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Stored(CodeDraft draft, List<ListLine> lines, String digest) {}
}
