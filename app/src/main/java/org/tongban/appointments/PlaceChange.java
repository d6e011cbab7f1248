package org.tongban.appointments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;

/**
 * A change of a place as its history keeps it (服务点变更).
 *
 * @param before how it was; {@code null} when it was set up
 * @param displaced how many appointments lost their slot by it
 */
public record PlaceChange(
    int version,
    @Nullable Place before,
    Place after,
    String reason,
    int displaced,
    AccountId by,
    Instant at) {}
