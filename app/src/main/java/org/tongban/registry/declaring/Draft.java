package org.tongban.registry.declaring;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form filled in and not yet sent (申报草稿).
 *
 * @param id made with the empty form: whatever is sent under it twice is one declaration
 * @param subject whose page it started from; null where the register has nobody yet
 * @param typed what stands in its fields
 */
public record Draft(UUID id, Business business, @Nullable UUID subject, Map<String, String> typed) {

  /** Copies the answers. */
  public Draft {
    typed = Map.copyOf(typed);
  }

  /** Which variant the approval rules tell apart: why, how or what. */
  String variant() {
    for (String field :
        new String[] {"birthKind", "cancellation", "reason", "particular", "fault", "kinship"}) {
      String value = typed.getOrDefault(field, "");
      if (value.matches("[A-Z_]{1,40}")) {
        return value;
      }
    }
    return "*";
  }
}
