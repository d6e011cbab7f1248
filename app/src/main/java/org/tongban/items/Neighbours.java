package org.tongban.items;

import java.util.Optional;

/** The other items that a bundle may have as its parts (同目录事项). */
interface Neighbours {

  /** Where there are no others. */
  Neighbours NONE = _ -> Optional.empty();

  /** The item as its cases would begin now, or as it lies beside the package that is checked. */
  Optional<ItemPackage> find(String code);

  /** These, and where they have nothing the others. */
  default Neighbours or(Neighbours others) {
    return code -> find(code).or(() -> others.find(code));
  }
}
