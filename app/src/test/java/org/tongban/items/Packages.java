package org.tongban.items;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tongban.casework.WorkflowCheck;

/** The delivered packages, and changed copies of them. */
final class Packages {

  static final ItemVersion SPOUSE = new ItemVersion("spouse-joining", "1.1.0");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);
  static final PackageLint LINT =
      new PackageLint(CLOCK, new WorkflowCheck(), new FolderNeighbours(Path.of("../items"), CLOCK));

  private Packages() {}

  static PackageFiles files() {
    return PackageFiles.read(Path.of("../items").resolve(SPOUSE.code()).resolve(SPOUSE.version()));
  }

  static LoadedPackage spouseJoining() {
    return PackageReader.read(files(), CLOCK);
  }

  /** All that the lint finds, as the lines it tells. */
  static List<String> lint(PackageFiles files) {
    Findings findings = new Findings();
    LINT.lint(files, findings);
    return findings.all().stream().map(finding -> finding.severity() + " " + finding).toList();
  }

  /** The package with one text of a file replaced by another. */
  static PackageFiles with(String file, String from, String to) {
    String text = files().text(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    return withFile(file, text.replace(from, to));
  }

  static PackageFiles withFile(String file, String text) {
    SortedMap<String, byte[]> content = new TreeMap<>(files().content());
    content.put(file, text.getBytes(UTF_8));
    return new PackageFiles(SPOUSE, content);
  }

  /** The package with every change that these have. */
  static PackageFiles merged(List<PackageFiles> changed) {
    PackageFiles delivered = files();
    SortedMap<String, byte[]> content = new TreeMap<>(delivered.content());
    for (PackageFiles one : changed) {
      one.content()
          .forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, delivered.content().get(name))) {
              content.put(name, bytes);
            }
          });
    }
    return new PackageFiles(SPOUSE, content);
  }

  static PackageFiles without(String file) {
    SortedMap<String, byte[]> content = new TreeMap<>(files().content());
    content.remove(file);
    return new PackageFiles(SPOUSE, content);
  }
}
