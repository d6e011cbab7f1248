package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;

/** A migration as the receiving place keeps it (迁入地办件); changed by its verbs alone. */
final class MigrationCase {

  final CaseId id;
  final ItemVersion item;
  final Journey journey;
  final Way way;
  private final Map<String, String> answers;
  private Progress progress;

  /** What came about on the way; empty or {@code null} before. */
  record Progress(
      String number,
      List<String> correction,
      String refusal,
      Optional<Paper> permit,
      Optional<Paper> certificate,
      @Nullable Instant submitted,
      @Nullable Instant promised) {

    static final Progress NONE =
        new Progress("", List.of(), "", Optional.empty(), Optional.empty(), null, null);
  }

  MigrationCase(
      CaseId id,
      ItemVersion item,
      Journey journey,
      Way way,
      Map<String, String> answers,
      Progress progress) {
    this.id = id;
    this.item = item;
    this.journey = journey;
    this.way = way;
    this.answers = new TreeMap<>(answers);
    this.progress = progress;
  }

  static MigrationCase draft(ItemVersion item, Journey journey, Instant now) {
    Way way = new Way(CaseState.DRAFT, 0, now, null);
    return new MigrationCase(CaseId.next(), item, journey, way, Map.of(), Progress.NONE);
  }

  void answer(Map<String, String> given, Instant now) {
    if (!open()) {
      throw way.conflict();
    }
    answers.putAll(given);
    way.touch(now);
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
            Optional.empty(),
            Optional.empty(),
            now,
            promised);
  }

  void askCorrection(List<String> points, Instant now) {
    if (!progress.correction.isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "casework.conflict.correctedOnce");
    }
    way.to(CaseState.CORRECTION_ASKED, now);
    progress = with(points, "", progress.permit, progress.certificate);
  }

  void accept(Instant now) {
    way.to(CaseState.ACCEPTED, now);
    way.to(CaseState.IN_REVIEW, now);
  }

  void refuse(String reason, Instant now) {
    way.to(CaseState.REFUSED, now);
    progress = with(progress.correction, reason, progress.permit, progress.certificate);
  }

  void issue(Paper permit, Instant now) {
    way.to(CaseState.PERMIT_ISSUED, now);
    progress = with(progress.correction, "", Optional.of(permit), progress.certificate);
  }

  /** The origin has acknowledged the permit; a repeated acknowledgement changes nothing. */
  void acknowledged(Instant now) {
    if (way.state() == CaseState.PERMIT_ISSUED) {
      way.to(CaseState.SENT_TO_ORIGIN, now);
    }
  }

  void movedOut(Paper certificate, Instant now) {
    acknowledged(now);
    way.to(CaseState.ORIGIN_VERIFIED, now);
    way.to(CaseState.MOVED_OUT, now);
    way.to(CaseState.TRANSIT_RECEIVED, now);
    progress = with(progress.correction, "", progress.permit, Optional.of(certificate));
  }

  void rejected(String reason, Instant now) {
    acknowledged(now);
    way.to(CaseState.ORIGIN_REJECTED, now);
    progress = with(progress.correction, reason, progress.permit, progress.certificate);
  }

  void settle(Instant now) {
    way.to(CaseState.SETTLED, now);
  }

  void end(CaseState how, Instant now) {
    way.to(how, now);
  }

  private Progress with(
      List<String> points, String refusal, Optional<Paper> permit, Optional<Paper> certificate) {
    return new Progress(
        progress.number,
        points,
        refusal,
        permit,
        certificate,
        progress.submitted,
        progress.promised);
  }

  CaseState state() {
    return way.state();
  }

  Map<String, String> answers() {
    return Map.copyOf(answers);
  }

  /** GB/T 4761 relation to the head of the household joined; 97 其他亲属 until it is answered. */
  String relation() {
    return answers.getOrDefault("relation", "97");
  }

  Progress progress() {
    return progress;
  }
}
