package org.tongban.registry.codes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A list that was taken over (代码表): which file, since when it holds, what it changed. */
public record CodeList(
    UUID id,
    String source,
    LocalDate effective,
    boolean complete,
    Instant recorded,
    int added,
    int renamed,
    int ended,
    int refused) {}
