package org.tongban.notice.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as its page shows it. */
public record MessageLine(
    UUID id, String text, Instant createdAt, boolean read, @Nullable String caseId) {}
