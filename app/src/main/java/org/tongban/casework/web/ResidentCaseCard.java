package org.tongban.casework.web;

import java.time.Instant;
import org.tongban.kernel.CaseId;

/**
 * A case in the resident's lists.
 *
 * @param number empty for a draft
 * @param state where it stands, in a few words
 * @param ratable whether a rating is waited for
 */
public record ResidentCaseCard(
    CaseId id, String item, String number, String state, Instant changed, boolean ratable) {}
