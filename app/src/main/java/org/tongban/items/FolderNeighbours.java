package org.tongban.items;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The items in a folder of packages, each in its highest version that can be read. */
record FolderNeighbours(Path root, Clock clock) implements Neighbours {

  @Override
  public Optional<ItemPackage> find(String code) {
    return PackageFiles.isCode(code)
        ? versions(root.resolve(code)).stream().flatMap(folder -> read(folder).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<ItemPackage> read(Path folder) {
    try {
      return Optional.of(PackageReader.read(PackageFiles.read(folder), clock));
    } catch (PackageRefusedException _) {
      // What is wrong with it is told where it is checked itself.
      return Optional.empty();
    }
  }

  private static List<Path> versions(Path item) {
    if (!Files.isDirectory(item)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(item)) {
      return inside
          .filter(Files::isDirectory)
          .filter(folder -> PackageFiles.isVersion(folder.getFileName().toString()))
          .sorted(Comparator.comparing(PackageFiles::versionOf).reversed())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
