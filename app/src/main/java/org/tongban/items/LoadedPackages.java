package org.tongban.items;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Packages held in memory (已装载的事项包): read from the database when first asked for. */
@Component
class LoadedPackages {

  private static final Logger LOG = LoggerFactory.getLogger(LoadedPackages.class);

  private final ItemVersions versions;
  private final PackageLint lint;
  private final Map<ItemVersion, LoadedPackage> loaded = new ConcurrentHashMap<>();

  LoadedPackages(ItemVersions versions, PackageLint lint) {
    this.versions = versions;
    this.lint = lint;
  }

  /** The package; empty when there is none, or when this program cannot read it any more. */
  Optional<LoadedPackage> find(ItemVersion version) {
    LoadedPackage known = loaded.get(version);
    return known == null ? versions.files(version).flatMap(this::read) : Optional.of(known);
  }

  private Optional<LoadedPackage> read(PackageFiles files) {
    try {
      LoadedPackage read = lint.read(files);
      LoadedPackage meanwhile = loaded.putIfAbsent(files.version(), read);
      return Optional.of(meanwhile == null ? read : meanwhile);
    } catch (PackageRefusedException refused) {
      LOG.error("{} cannot be read any more: {}", files.version(), refused.getMessage());
      return Optional.empty();
    }
  }
}
