package org.tongban.ui;

import java.util.Optional;

/**
 * Names of regions that no bundle has (区划名称), offered by whoever keeps the code lists; official
 * names are Chinese in every language.
 */
public interface PlaceNames {

  /** The present name of the region with these 2 to 12 digits. */
  Optional<String> name(String digits);
}
