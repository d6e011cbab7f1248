package org.tongban.items;

import java.util.List;
import java.util.Map;

/**
 * Elements of the implementation list (实施清单, GB/T 39046) of one item.
 *
 * @param name key of the item's name in the package texts
 * @param elements further elements in the order shown: key of the label to key of the value
 * @param materials what is needed and where it comes from
 * @param legalBasis statutes and articles
 */
public record ItemDescription(
    String name,
    String itemType,
    Map<String, String> elements,
    List<Material> materials,
    List<String> legalBasis) {

  /** A material (材料); {@code source} says which held data takes its place. */
  public record Material(String name, String issuer, boolean required, String source) {}
}
