package org.tongban.items.web;

import java.util.List;

/**
 * An act about which version is shown to whom, in words (发布记录).
 *
 * @param own whether the reader proposed it, and so cannot decide it
 * @param decided who decided it and when, or empty
 * @param ended when, by whom and why it ended, or empty
 */
public record ActRow(
    String id,
    String code,
    String version,
    String audience,
    String status,
    String reason,
    String proposer,
    String proposed,
    boolean own,
    String decided,
    String answer,
    String ended) {

  /** As one line of a file. */
  List<String> cells() {
    return List.of(
        code, version, audience, status, reason, proposer, proposed, decided, answer, ended);
  }
}
