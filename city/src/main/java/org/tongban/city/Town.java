package org.tongban.city;

import java.util.List;

/**
 * A town or street (乡镇/街道) with its real GB/T 10114 code and name.
 *
 * @param code 9 digits, the first six are the district's
 * @param name for example 朱家角镇
 * @param communities invented, never empty
 */
public record Town(String code, String name, List<Community> communities) {
  public Town {
    communities = List.copyOf(communities);
    if (communities.isEmpty()) {
      throw new IllegalArgumentException("town without communities: " + code);
    }
  }
}
