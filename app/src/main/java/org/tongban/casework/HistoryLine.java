package org.tongban.casework;

import java.time.Instant;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.RegionCode;

/**
 * One step a case took (办理记录).
 *
 * @param event name of what happened; texts are {@code casework.event.<event>}
 * @param region of the office, or of the system that did it
 * @param account who did it; all zero for the system
 * @param reason in the official's words, or empty
 */
public record HistoryLine(
    Instant at,
    String event,
    CaseState state,
    RegionCode region,
    AccountId account,
    String reason) {}
