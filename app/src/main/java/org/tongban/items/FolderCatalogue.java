package org.tongban.items;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.kernel.Refusal;

/** The catalogue over the folder of packages; what cannot be loaded is told and left out. */
final class FolderCatalogue implements ItemCatalogue {

  private static final Logger LOG = LoggerFactory.getLogger(FolderCatalogue.class);

  private final Path root;
  private final ItemVersions versions;
  private final Clock clock;
  private volatile Map<ItemVersion, LoadedPackage> loaded = Map.of();

  FolderCatalogue(Path root, ItemVersions versions, Clock clock) {
    this.root = root;
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * Reads the folder again and puts what it holds in the place of what was loaded, all at once.
   *
   * @return what was wrong, one line a package
   */
  List<String> load() {
    Map<ItemVersion, LoadedPackage> found = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (Path folder : folders(problems)) {
      try {
        LoadedPackage item = admit(PackageFiles.read(folder));
        found.put(item.version(), item);
      } catch (PackageRefusedException refused) {
        problems.add(root.relativize(folder) + "/" + refused.getMessage());
      }
    }
    problems.forEach(problem -> LOG.error("Item package refused: {}", problem));
    LOG.info("{} item package versions loaded from {}", found.size(), root);
    loaded = found;
    return List.copyOf(problems);
  }

  private LoadedPackage admit(PackageFiles files) {
    LoadedPackage known = loaded.get(files.version());
    String digest = files.digest();
    if (known != null && known.digest().equals(digest)) {
      return known;
    }
    LoadedPackage item = PackageReader.read(files, clock);
    if (!versions.knows(item.version(), digest)) {
      item.rules().engine();
    }
    versions.admit(item.version(), digest, item.file().state());
    return item;
  }

  private List<Path> folders(List<String> problems) {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> codes = Files.list(root)) {
      for (Path code : codes.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> inside = Files.list(code)) {
          inside.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
      }
    } catch (IOException unreadable) {
      problems.add(root + ": cannot be read: " + unreadable);
    }
    return folders;
  }

  @Override
  public ItemPackage current(String code) {
    return released()
        .filter(item -> item.version().code().equals(code))
        .max(Comparator.comparing(LoadedPackage::version))
        .orElseThrow(FolderCatalogue::unknown);
  }

  @Override
  public ItemPackage version(ItemVersion version) {
    LoadedPackage found = loaded.get(version);
    if (found == null) {
      throw unknown();
    }
    return found;
  }

  @Override
  public List<ItemPackage> all() {
    Map<String, ItemPackage> newest = new TreeMap<>();
    released().forEach(item -> newest.put(item.version().code(), item));
    Collator order = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    return newest.values().stream()
        .sorted(Comparator.comparing(FolderCatalogue::name, order::compare))
        .toList();
  }

  /** In the order of their versions. */
  private Stream<LoadedPackage> released() {
    return loaded.values().stream().filter(LoadedPackage::released);
  }

  private static String name(ItemPackage item) {
    return item.text(item.description().name(), Locale.SIMPLIFIED_CHINESE);
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "items.problem.unknown");
  }
}
