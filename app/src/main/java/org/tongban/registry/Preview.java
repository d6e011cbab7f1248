package org.tongban.registry;

import java.util.List;

/**
 * What a declaration would change, exactly (登记预览), without changing it.
 *
 * @param changes in the order in which the register would be written
 * @param warnings message keys of what an official should look at; nothing that refuses
 */
public record Preview(List<Change> changes, List<String> warnings) {

  /** Copies both lists. */
  public Preview {
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }
}
