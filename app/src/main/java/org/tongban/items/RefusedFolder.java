package org.tongban.items;

import java.time.Instant;
import java.util.List;

/**
 * A folder that was not taken in (被拒绝的事项包).
 *
 * @param folder below the folder of packages
 * @param reasons each with file and line where known
 */
public record RefusedFolder(String folder, List<String> reasons, Instant refused) {}
