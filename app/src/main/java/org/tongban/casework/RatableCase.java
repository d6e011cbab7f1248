package org.tongban.casework;

import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A case as far as its rating needs to know it (可评价办件).
 *
 * @param region the community whose offices handle it
 * @param open whether an office has finished it and the time for a rating is not over
 */
public record RatableCase(
    CaseId id,
    String number,
    ItemVersion item,
    PersonId applicant,
    RegionCode region,
    boolean open) {}
