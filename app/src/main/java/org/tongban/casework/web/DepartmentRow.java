package org.tongban.casework.web;

import org.tongban.casework.StageLine;

/**
 * A department's part of a case in words (部门环节).
 *
 * @param when since when or until when in words, or empty
 */
public record DepartmentRow(
    String title, String department, StageLine.Standing standing, String state, String when) {}
