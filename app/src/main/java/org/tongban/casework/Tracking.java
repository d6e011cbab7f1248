package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;

/**
 * A case as its resident follows it (办件进度).
 *
 * @param number such as {@code QS20261121-000417}
 * @param office region of the office it lies with now; empty when it lies with nobody
 * @param promised when it is finished at the latest, by the item's promise
 * @param expected when the present stages are expected to end
 * @param correction what to mend, when it was asked
 * @param withdrawable whether the resident may withdraw now
 * @param ratable whether it waits for a rating
 * @param grade the rating given, 1 to 5
 * @param procedure what kind of way it goes
 * @param byRules what the rules decided, where no person did
 * @param checks what they found then; empty where a person decides
 * @param pauses when a clock of it stood still, the first one first
 * @param departments how far other departments are with their parts; empty where none has one
 */
public record Tracking(
    CaseId id,
    String number,
    ItemVersion item,
    CaseState state,
    int revision,
    List<Stage> stages,
    Optional<RegionCode> office,
    @Nullable Instant promised,
    @Nullable Instant expected,
    List<HistoryLine> history,
    List<String> correction,
    String refusalReason,
    Optional<Paper> permit,
    Optional<Paper> certificate,
    boolean withdrawable,
    boolean ratable,
    Optional<Integer> grade,
    Procedure procedure,
    Optional<RuleDecision> byRules,
    List<Dossier.Check> checks,
    List<Pause> pauses,
    List<StageLine> departments) {

  /** One stage of the way, in order. */
  public record Stage(CaseState state, Progress progress, @Nullable Instant at) {}

  /** How far a stage is. */
  public enum Progress {
    /** Behind. */
    DONE,
    /** The case is here. */
    CURRENT,
    /** Ahead. */
    AHEAD
  }
}
