package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.deadlines.Light;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/**
 * The officials' side of a case (受理审批, R-B4): only cases of the actor's jurisdiction, in the role
 * each task asks for. Every verb runs in one transaction of its own and throws {@link
 * org.tongban.kernel.Refusal}: NOT_FOUND outside the jurisdiction (and it is recorded), FORBIDDEN
 * for the wrong role, CONFLICT when somebody else was faster (arguments: state key, when).
 */
public interface Desk {

  /**
   * Open tasks the actor may take, by the time they are due, so that each light is one run of
   * lines; {@code limit} at most 200.
   */
  List<QueueLine> queue(Actor official, int offset, int limit);

  /** Number of open tasks the actor may take. */
  int queueSize(Actor official);

  /** How many of them have a clock that stands still (停止计时); they come last in the queue. */
  int queueStopped(Actor official);

  /** The others by light (督办灯); a light without tasks may be absent. */
  Map<Light, Integer> queueLights(Actor official);

  /** The case with this number (办件号) if the actor may open it, or empty. */
  Optional<CaseId> find(Actor official, String number);

  /** Cases of the actor's jurisdiction without regard to tasks, the last changed first. */
  List<QueueLine> recent(Actor official, int offset, int limit);

  /** How many of the office's submissions of the last 30 days only repeat an earlier one. */
  RepeatShare repeats(Actor official);

  /** Everything the office needs to decide, personal data masked. */
  Dossier open(Actor official, CaseId id);

  /**
   * The same with citizen numbers, birth dates and telephone in full.
   *
   * @param reason why, chosen or written by the official; at most 100 characters, recorded
   */
  Dossier openUnmasked(Actor official, CaseId id, String reason);

  /** Decides; the decision and everything it causes are one transaction. */
  Dossier act(Actor official, CaseId id, Decision decision);
}
