package org.tongban.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the words of the reader.
 *
 * @param who name of the official, or what kind of account it is
 * @param office region and roles
 */
public record Line(
    UUID id,
    Instant at,
    @Nullable Long number,
    String action,
    UUID account,
    String who,
    String office,
    List<UUID> subjects,
    @Nullable UUID caseId,
    String why,
    String object,
    boolean alarmed) {

  /** The last eight digits of the case's id, enough to tell cases apart on a page. */
  public String shortCase() {
    return caseId == null ? "" : tail(caseId);
  }

  static String tail(UUID id) {
    String text = id.toString();
    return text.substring(text.length() - 8);
  }
}
