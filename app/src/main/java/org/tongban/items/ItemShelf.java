package org.tongban.items;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tongban.kernel.Refusal;

/** Every version there is, shown to residents or not, for officials to read (事项版本库). */
@Service
public class ItemShelf {

  private final ItemVersions versions;
  private final LoadedPackages packages;
  private final RefusedFolders refused;

  ItemShelf(ItemVersions versions, LoadedPackages packages, RefusedFolders refused) {
    this.versions = versions;
    this.packages = packages;
    this.refused = refused;
  }

  /** The highest version of each item whose code or name has the words, by code. */
  public List<StoredVersion> newest(String query, int from, int most) {
    return versions.newest(query, from, most);
  }

  /** How many items there are with the words. */
  public int count(String query) {
    return versions.count(query);
  }

  /** The versions of an item, newest first; NOT_FOUND for an item there is not. */
  public List<StoredVersion> of(String code) {
    List<StoredVersion> found = versions.of(code);
    if (found.isEmpty()) {
      throw unknown();
    }
    return found;
  }

  /** One version; NOT_FOUND when there is none. */
  public StoredVersion find(ItemVersion version) {
    return versions.find(version).orElseThrow(ItemShelf::unknown);
  }

  /** What is in the version; empty when this program cannot read it any more. */
  public Optional<ItemPackage> item(ItemVersion version) {
    return packages.find(version).map(item -> item);
  }

  /** What lies in the folder of packages and was refused. */
  public List<RefusedFolder> refused() {
    return refused.all();
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "items.version.unknown");
  }
}
