package org.tongban.registry;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.RegionCode;

/** Writes events with their proofs, and papers (登记事件入库). */
@Component
class EventWriter {

  private final BlindIndex index;

  EventWriter(BlindIndex index) {
    this.index = index;
  }

  void write(Plan plan, Act act, UUID operation, OffsetDateTime now, Journey journey) {
    AccountId approver = act.approver();
    journey.insert(
        """
        INSERT INTO registry.event (id, kind, person, household, community, relation, case_id,
          operator, legal_basis, effective, recorded, variant, change_kind, field, counterpart,
          other_person, corrects, operation, approver)
        VALUES
        """,
        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        plan.events,
        row -> {
          @Nullable RegionCode counterpart = row.counterpart();
          return Journey.row(
              row.id(),
              row.kind().name(),
              row.person().value(),
              PlanWriter.value(row.household()),
              row.community().digits(),
              row.relation(),
              act.caseId().value(),
              act.operator().account().value(),
              act.legalBasis(),
              row.effective(),
              now,
              row.variant(),
              row.changeKind(),
              row.field(),
              counterpart == null ? null : counterpart.digits(),
              PlanWriter.value(row.other()),
              row.corrects(),
              operation,
              approver == null ? null : approver.value());
        });
    // The first event is the one declared; the others follow from it.
    UUID declared = plan.events.getFirst().id();
    journey.each(
        "INSERT INTO registry.evidence (event, kind, token) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        act.proofs(),
        proof ->
            Journey.row(
                declared,
                proof.kind(),
                index.exact(Persons.NUMBER_SCOPE, "evidence-" + proof.kind(), proof.number())));
    papers(plan, act, now, journey);
  }

  private static void papers(Plan plan, Act act, OffsetDateTime now, Journey journey) {
    journey.insert(
        """
        INSERT INTO registry.document (id, kind, serial, person, household, community, issued,
          replaces, case_id, recorded)
        VALUES
        """,
        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        plan.papers,
        paper -> {
          @Nullable DocumentId replaces = paper.replaces();
          return Journey.row(
              paper.id().value(),
              paper.kind().name(),
              paper.serial(),
              paper.person().value(),
              PlanWriter.value(paper.household()),
              paper.community().digits(),
              paper.issued(),
              replaces == null ? null : replaces.value(),
              act.caseId().value(),
              now);
        });
    journey.insert(
        """
        INSERT INTO registry.document_version (id, document, status, valid, recorded, opened_by)
        VALUES
        """,
        "(?, ?, ?, daterange(CAST(? AS date), CAST(? AS date)), tstzrange(?, NULL), ?)",
        plan.opened(PaperRow.class),
        row ->
            Journey.row(
                row.version(),
                row.document().value(),
                row.status().name(),
                row.from(),
                row.until(),
                now,
                act.caseId().value()));
  }
}
