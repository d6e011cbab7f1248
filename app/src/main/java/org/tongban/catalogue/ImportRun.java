package org.tongban.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of a file (一次导入).
 *
 * @param source the file's name
 * @param ended null while it runs, or after it was cut off
 * @param whole whether it came to the end of the file
 * @param line up to which everything is in
 * @param unread columns of the file that nothing was taken from
 */
public record ImportRun(
    UUID id,
    String source,
    String digest,
    String charset,
    boolean retire,
    Instant begun,
    @Nullable Instant ended,
    boolean whole,
    long line,
    Tally tally,
    int retired,
    String unread) {}
