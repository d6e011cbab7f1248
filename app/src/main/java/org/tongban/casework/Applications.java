package org.tongban.casework;

import java.util.List;
import java.util.Map;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/**
 * The resident's side of a case (网上申办, R-B2): only one's own cases, each read and change recorded.
 * Every verb runs in one transaction of its own and throws {@link org.tongban.kernel.Refusal}:
 * NOT_FOUND for a case that is not the actor's, CONFLICT for a stale revision or a state that does
 * not allow it.
 */
public interface Applications {

  /**
   * Starts a draft of the item, filled in from the register; a draft already there is continued.
   */
  Draft begin(Actor resident, String itemCode);

  /** The draft, or the case to be corrected, as it was last saved. */
  Draft draft(Actor resident, CaseId id);

  /**
   * Saves the answers of one step. They are kept even when something is wrong with them; the result
   * then has problems and its step stays.
   *
   * @param step from 0
   * @param revision of the draft the page showed; saving the same answers twice is harmless
   */
  Draft save(Actor resident, CaseId id, int step, int revision, Map<String, String> answers);

  /**
   * Hands in a draft or a corrected case; the checks run and are kept with it. Submitting what is
   * already submitted gives the same case.
   *
   * @return where the case stands now; INVALID when a step still has problems
   */
  Tracking submit(Actor resident, CaseId id, int revision);

  /** Throws the draft away, or withdraws the case; allowed until it is settled. */
  Tracking withdraw(Actor resident, CaseId id, int revision);

  /** Stage, office, promised and expected finish, history. */
  Tracking track(Actor resident, CaseId id);

  /** The actor's cases, newest first, at most 100. */
  List<CaseLine> mine(Actor resident);
}
