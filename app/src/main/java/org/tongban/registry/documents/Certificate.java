package org.tongban.registry.documents;

import java.util.List;

/**
 * A certificate as it was issued (证明原文), to be printed again. In clear; never outside the request.
 *
 * @param token what its code carries: whoever has the paper can ask whether it is genuine
 */
public record Certificate(HeldPaper paper, Issue.Kind kind, List<Issue.Line> lines, String token) {

  /** Copies the lines. */
  public Certificate {
    lines = List.copyOf(lines);
  }
}
