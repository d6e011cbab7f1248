package org.tongban.casework;

import java.util.List;
import java.util.Map;
import org.tongban.items.FieldProblem;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A draft (暂存) as the form shows it.
 *
 * @param step the first step that is not complete, from 0; the number of steps when all are
 * @param known facts held already, by the names the form steps list; masked for display
 * @param answers what was answered so far
 * @param problems of the step just saved
 * @param correction what the office asked to mend; empty for a first draft
 * @param members of the applicant's household, where the form asks for one; the applicant first
 * @param communities those that the register serves, where the form asks for one
 */
public record Draft(
    CaseId id,
    ItemVersion item,
    CaseState state,
    int revision,
    int step,
    Map<String, String> known,
    Map<String, String> answers,
    List<FieldProblem> problems,
    List<String> correction,
    List<Member> members,
    List<RegionCode> communities) {

  /** Copies the members and communities. */
  public Draft {
    members = List.copyOf(members);
    communities = List.copyOf(communities);
  }

  /**
   * Somebody of the applicant's household who can be chosen.
   *
   * @param name masked
   * @param relation to the head, GB/T 4761
   */
  public record Member(PersonId person, String name, String relation) {}
}
