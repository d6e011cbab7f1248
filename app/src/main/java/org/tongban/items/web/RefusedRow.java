package org.tongban.items.web;

import java.util.List;

/** A folder that was refused, when and why (被拒绝的事项包). */
public record RefusedRow(String folder, String when, List<String> reasons) {}
