package org.tongban.items;

import java.util.List;

/** The catalogue of service items (事项目录, R-B1): packages loaded as data, never compiled in. */
public interface ItemCatalogue {

  /** The version new cases start on; {@link org.tongban.kernel.Refusal} NOT_FOUND for none. */
  ItemPackage current(String code);

  /** The version a running case is on; NOT_FOUND for none. */
  ItemPackage version(ItemVersion version);

  /** The current version of every item, ordered by name. */
  List<ItemPackage> all();
}
