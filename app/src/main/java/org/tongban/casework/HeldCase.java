package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** A case as the office that handles it keeps it (办件): what every case has, whatever its way. */
abstract sealed class HeldCase permits MigrationCase, GeneralCase {

  final CaseId id;
  final ItemVersion item;
  final Way way;
  private final Map<String, String> answers;
  private Progress progress;

  /** What came about on the way; empty or {@code null} before. */
  record Progress(
      String number,
      List<String> correction,
      String refusal,
      @Nullable Instant submitted,
      @Nullable Instant promised) {

    static final Progress NONE = new Progress("", List.of(), "", null, null);

    Progress with(List<String> points, String reason) {
      return new Progress(number, points, reason, submitted, promised);
    }
  }

  HeldCase(CaseId id, ItemVersion item, Way way, Map<String, String> answers, Progress progress) {
    this.id = id;
    this.item = item;
    this.way = way;
    this.answers = new TreeMap<>(answers);
    this.progress = progress;
  }

  /** Who applied. */
  abstract PersonId applicant();

  /** The community whose offices handle it. */
  abstract RegionCode region();

  /** Everybody whose data the case shows to its offices, the applicant first. */
  abstract List<PersonId> persons();

  void answer(Map<String, String> given, Instant now) {
    if (!open()) {
      throw way.conflict();
    }
    answers.putAll(given);
    way.touch(now);
  }

  /** Its clock stood still, so that it is promised later. */
  void promise(Instant later) {
    progress =
        new Progress(
            progress.number, progress.correction, progress.refusal, progress.submitted, later);
  }

  /** Whether the resident may write in it. */
  boolean open() {
    return way.state() == CaseState.DRAFT || way.state() == CaseState.CORRECTION_ASKED;
  }

  void submit(String number, Instant promised, Instant now) {
    way.to(CaseState.SUBMITTED, now);
    progress =
        new Progress(
            progress.number.isEmpty() ? number : progress.number,
            progress.correction,
            "",
            now,
            promised);
  }

  void askCorrection(List<String> points, Instant now) {
    if (!progress.correction.isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "casework.conflict.correctedOnce");
    }
    way.to(CaseState.CORRECTION_ASKED, now);
    progress = progress.with(points, "");
  }

  void accept(Instant now) {
    way.to(CaseState.ACCEPTED, now);
    way.to(CaseState.IN_REVIEW, now);
  }

  void refuse(String reason, Instant now) {
    end(CaseState.REFUSED, reason, now);
  }

  /** Ends, or goes to a state that needs nothing but a reason. */
  void end(CaseState how, String reason, Instant now) {
    way.to(how, now);
    progress = progress.with(progress.correction, reason);
  }

  void end(CaseState how, Instant now) {
    way.to(how, now);
  }

  CaseState state() {
    return way.state();
  }

  Map<String, String> answers() {
    return Map.copyOf(answers);
  }

  Progress progress() {
    return progress;
  }
}
