package org.tongban.items.web;

import java.util.List;

/**
 * A version in the history of its item (版本).
 *
 * @param audiences to whom it is shown, in words; empty when to nobody
 * @param author who brought it
 * @param note what is new in it, or empty
 */
public record VersionLine(
    String version,
    boolean released,
    List<String> audiences,
    String since,
    String author,
    String note,
    String digest) {}
