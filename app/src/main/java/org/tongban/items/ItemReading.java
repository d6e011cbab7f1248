package org.tongban.items;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tongban.kernel.Refusal;

/** What is inside a version, for officials who read it (事项包阅读). */
@Service
public class ItemReading {

  private static final String PROCESS = ".bpmn20.xml";

  private final ItemVersions versions;

  ItemReading(ItemVersions versions) {
    this.versions = versions;
  }

  /** The rules as tables, in their order. */
  public List<DecisionTable> tables(ItemVersion version) {
    return DecisionTables.read(files(version));
  }

  /** The processes, by file. */
  public List<ProcessMap> processes(ItemVersion version) {
    PackageFiles files = files(version);
    return files.content().keySet().stream()
        .filter(name -> name.endsWith(PROCESS))
        .map(name -> ProcessMaps.read(files, name))
        .toList();
  }

  /** The next lower version of the item there is. */
  public Optional<ItemVersion> before(ItemVersion version) {
    return versions.of(version.code()).stream()
        .map(StoredVersion::version)
        .filter(other -> other.compareTo(version) < 0)
        .findFirst();
  }

  /** What changed from one version to another, file by file. */
  public List<FileChange> changes(ItemVersion before, ItemVersion after) {
    return FileChanges.between(files(before), files(after));
  }

  private PackageFiles files(ItemVersion version) {
    return versions
        .files(version)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "items.version.unknown"));
  }
}
