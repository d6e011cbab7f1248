package org.tongban.items;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The items that everybody is shown now; asked for late, because they are linted themselves. */
record ShownNeighbours(ObjectProvider<Rollout> rollout, ObjectProvider<LoadedPackages> packages)
    implements Neighbours {

  @Override
  public Optional<ItemPackage> find(String code) {
    return rollout
        .getObject()
        .shown(code, Viewer.ANYBODY)
        .flatMap(version -> packages.getObject().find(version));
  }
}
