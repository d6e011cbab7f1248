package org.tongban.casework;

import java.util.List;

/**
 * What an official decided (审批意见).
 *
 * @param revision of the dossier the official saw; another one means CONFLICT
 * @param reason in the official's words, at most 500 characters; empty where none is needed
 * @param points what to mend, for {@link DeskAction#ASK_CORRECTION}; 1 to 20 of at most 200
 */
public record Decision(DeskAction action, int revision, String reason, List<String> points) {

  /** Copies the points. */
  public Decision {
    points = List.copyOf(points);
  }

  /** A decision without a list of points. */
  public static Decision of(DeskAction action, int revision, String reason) {
    return new Decision(action, revision, reason, List.of());
  }
}
