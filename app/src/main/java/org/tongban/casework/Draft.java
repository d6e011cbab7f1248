package org.tongban.casework;

import java.util.List;
import java.util.Map;
import org.tongban.items.FieldProblem;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;

/**
 * A draft (暂存) as the form shows it.
 *
 * @param step the first step that is not complete, from 0; the number of steps when all are
 * @param known facts held already, by the names the form steps list; masked for display
 * @param answers what was answered so far
 * @param problems of the step just saved
 * @param correction what the office asked to mend; empty for a first draft
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
    List<String> correction) {}
