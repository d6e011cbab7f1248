package org.tongban.catalogue;

import java.time.Instant;

/**
 * An entry as the catalogue holds it (在册条目).
 *
 * @param source name of the file its version came from
 * @param line of that file
 * @param item the item that handles it; empty for none
 */
public record HeldEntry(
    Entry entry,
    int version,
    Instant recorded,
    boolean retired,
    String source,
    long line,
    String item) {}
