package org.tongban.registry.declaring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.registry.Preview;

/**
 * What came of reading a form (核对结果): what would change, or what is wrong with it.
 *
 * @param problems message keys by field; empty key for what concerns the whole
 * @param preview null where there are problems
 * @param level who has the last word
 * @param secondPerson whether a second official is asked for
 */
public record Checked(
    Map<String, String> problems, @Nullable Preview preview, Level level, boolean secondPerson) {}
