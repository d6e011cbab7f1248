package org.tongban.items;

import java.util.List;
import java.util.Optional;

/**
 * Which version of an item somebody is shown (灰度发布). A case begun stays on its version whatever is
 * shown afterwards.
 */
public interface Rollout {

  /** The version of the item shown to the viewer; empty when none is. */
  Optional<ItemVersion> shown(String code, Viewer viewer);

  /** The version shown to the viewer of every item that has one. */
  List<ItemVersion> shown(Viewer viewer);
}
