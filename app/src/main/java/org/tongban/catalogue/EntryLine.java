package org.tongban.catalogue;

import org.jspecify.annotations.Nullable;
import org.tongban.deadlines.Term;

/**
 * An entry in a list (目录行).
 *
 * @param item the item that handles it; empty for none
 */
public record EntryLine(
    String code,
    String name,
    String kind,
    String department,
    String regionName,
    String region,
    @Nullable Term promised,
    @Nullable Term legal,
    int version,
    boolean retired,
    String item) {}
