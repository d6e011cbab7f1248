package org.tongban.items;

import java.util.List;

/** The catalogue of service items (事项目录, R-B1): packages loaded as data, never compiled in. */
public interface ItemCatalogue {

  /**
   * The version the viewer's new cases start on; {@link org.tongban.kernel.Refusal} NOT_FOUND for
   * none.
   */
  ItemPackage current(String code, Viewer viewer);

  /** The version a running case is on, whatever is shown now; NOT_FOUND for none. */
  ItemPackage version(ItemVersion version);

  /** What the viewer is shown of every item, ordered by name. */
  List<ItemPackage> all(Viewer viewer);
}
