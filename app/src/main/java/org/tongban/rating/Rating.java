package org.tongban.rating;

import java.time.Instant;
import java.util.UUID;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;

/**
 * A rating as it was given (评价).
 *
 * @param id random, so that it tells nothing of the case
 * @param item code of the item
 * @param region the community whose offices handled the case
 */
public record Rating(
    UUID id,
    CaseId caseId,
    Given given,
    Channel channel,
    String item,
    RegionCode region,
    Instant at) {}
