package org.tongban.casework;

import java.time.Instant;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;

/**
 * A case in the resident's list.
 *
 * @param number empty for a draft
 * @param procedure what kind of way it goes
 */
public record CaseLine(
    CaseId id,
    String number,
    ItemVersion item,
    CaseState state,
    Instant changed,
    boolean ratable,
    Procedure procedure) {

  /** Whether it was submitted once and has ended. */
  public boolean finished() {
    return state.finished() && !number.isEmpty();
  }
}
