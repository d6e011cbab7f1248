package org.tongban.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that did not hold when it was looked at (告警); never withdrawn.
 *
 * @param at when it was found, which says nothing about when it was done
 * @param entry the entry concerned, if one is
 * @param number of the entry, or the size of the checkpoint concerned
 */
public record Alarm(Instant at, AlarmKind kind, @Nullable UUID entry, @Nullable Long number) {}
