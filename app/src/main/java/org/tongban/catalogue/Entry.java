package org.tongban.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.deadlines.Term;
import org.tongban.kernel.RegionCode;

/**
 * An entry of the catalogue as a department published it (目录条目); what the file did not say is empty
 * or null.
 *
 * @param code of the implementation list, 31 or 33 characters where it is whole
 * @param variant which case of the item it is, such as a first or a renewed application
 * @param kind the published word, such as 行政许可
 * @param region digits of the region whose department carries it out; empty when not known
 * @param visits how often somebody has to come in person; null when not said
 * @param online whether it can be applied for online; null when not said
 * @param courier whether results come by courier; null when not said
 */
public record Entry(
    String code,
    String name,
    String variant,
    String parent,
    String basicCode,
    String handlingCode,
    String shortName,
    String everydayName,
    String kind,
    String department,
    String departmentCode,
    String region,
    String regionName,
    String level,
    @Nullable Term legalLimit,
    @Nullable Term promisedLimit,
    @Nullable Integer visits,
    @Nullable Boolean online,
    List<String> served,
    List<String> themes,
    String conditions,
    List<String> materials,
    String place,
    String phone,
    String complaints,
    String partners,
    String platform,
    String address,
    String booking,
    @Nullable Boolean courier) {

  /** Copies the lists. */
  public Entry {
    served = List.copyOf(served);
    themes = List.copyOf(themes);
    materials = List.copyOf(materials);
  }

  /** The region as a code. */
  public RegionCode area() {
    return new RegionCode(region);
  }
}
