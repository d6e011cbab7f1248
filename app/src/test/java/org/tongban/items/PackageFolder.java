package org.tongban.items;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A folder of packages of a test's own, with an item that no other test has. */
final class PackageFolder {

  final Path root;
  final String code = "t-" + UUID.randomUUID().toString().substring(0, 8);

  PackageFolder(Path root) {
    this.root = root;
  }

  ItemVersion version(String number) {
    return new ItemVersion(code, number);
  }

  /** Puts the files there as a version, as if they had lain there for long. */
  Path put(String number, PackageFiles files) throws IOException {
    Path folder = Files.createDirectories(root.resolve(code).resolve(number));
    for (Map.Entry<String, byte[]> file : files.content().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  /** The files under this folder's item. */
  PackageFiles files(String number, PackageFiles files) {
    return new PackageFiles(version(number), files.content());
  }
}
