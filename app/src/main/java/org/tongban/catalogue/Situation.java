package org.tongban.catalogue;

import java.util.List;

/**
 * What happens in people's lives and which entries belong to it (办事情形).
 *
 * @param says how people put it
 * @param seeks words of entries that belong to it
 */
public record Situation(String id, List<String> says, List<String> seeks) {

  /** Copies the lists. */
  public Situation {
    says = List.copyOf(says);
    seeks = List.copyOf(seeks);
  }
}
