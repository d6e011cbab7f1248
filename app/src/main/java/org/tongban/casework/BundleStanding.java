package org.tongban.casework;

import java.util.List;
import java.util.Set;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;

/**
 * A bundle and how far its parts are (一件事办理情况).
 *
 * @param number of the bundle's own case
 * @param opens the parts' cases that the reader may open
 */
public record BundleStanding(
    CaseId bundle, String number, ItemVersion item, List<BundlePart> parts, Set<CaseId> opens) {

  /** Copies list and set. */
  public BundleStanding {
    parts = List.copyOf(parts);
    opens = Set.copyOf(opens);
  }

  /** How many parts stand so. */
  public int count(BundlePart.Standing standing) {
    return Math.toIntExact(parts.stream().filter(part -> part.standing() == standing).count());
  }
}
