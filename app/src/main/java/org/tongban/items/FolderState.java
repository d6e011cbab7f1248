package org.tongban.items;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a folder looks from outside (文件夹状态), without reading its files.
 *
 * @param files names, sizes and times, in order
 * @param newest when anything in it was last changed
 * @param since when it was first seen like this
 * @param taken whether it was read like this
 */
record FolderState(String files, Instant newest, Instant since, boolean taken) {

  static FolderState of(Path folder, Instant now) throws IOException {
    StringBuilder files = new StringBuilder();
    Instant newest = Files.getLastModifiedTime(folder).toInstant();
    List<Path> inside;
    try (Stream<Path> found = Files.list(folder)) {
      inside = found.sorted().toList();
    }
    for (Path file : inside) {
      BasicFileAttributes seen =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Instant changed = seen.lastModifiedTime().toInstant();
      files
          .append(file.getFileName())
          .append('|')
          .append(seen.size())
          .append('|')
          .append(changed)
          .append('\n');
      newest = changed.isAfter(newest) ? changed : newest;
    }
    return new FolderState(files.toString(), newest, now, false);
  }

  /** The state now, in the light of what was seen before. */
  FolderState after(FolderState before) {
    return before.files.equals(files) && before.newest.equals(newest) ? before : this;
  }

  /** Whether nobody has changed anything for so long, by the files' times or by our own. */
  boolean settled(Duration settle, Instant now) {
    Instant quiet = now.minus(settle);
    return !newest.isAfter(quiet) || !since.isAfter(quiet);
  }

  FolderState read() {
    return new FolderState(files, newest, since, true);
  }
}
