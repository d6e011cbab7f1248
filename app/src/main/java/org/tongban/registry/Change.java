package org.tongban.registry;

import org.jspecify.annotations.Nullable;

/**
 * One field that would be otherwise (变更明细). Values are in clear, as the register writes them: codes
 * as digits, days as ISO dates, persons and households as ids.
 *
 * @param field key of the field; its label is the message {@code registry.field.<key>}
 * @param before null where nothing stood
 * @param after null where nothing would stand
 */
public record Change(
    Subject subject, String field, @Nullable String before, @Nullable String after) {}
