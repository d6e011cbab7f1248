package org.tongban.items;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One version to be checked, as a folder or as a zip.
 *
 * @param name how its findings begin
 * @param beside the folder in which the other items lie
 */
record LintTarget(String name, Path beside, Function<Findings, PackageFiles> files) {

  /** The versions at a path: itself, or all inside it; none when it is nothing of the kind. */
  static List<LintTarget> of(Path path) {
    if (Files.isRegularFile(path)) {
      return isZip(path)
          ? List.of(
              new LintTarget(
                  path.toString(), above(path), findings -> PackageZip.read(path, findings)))
          : List.of();
    }
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    if (PackageFiles.isVersion(nameOf(path))) {
      return List.of(folder(path));
    }
    return folders(path)
        .flatMap(
            inside -> PackageFiles.isVersion(nameOf(inside)) ? Stream.of(inside) : folders(inside))
        .map(LintTarget::folder)
        .toList();
  }

  /** All that is wrong with it. */
  List<Finding> lint(PackageLint lint) {
    Findings findings = new Findings();
    PackageFiles read = findings.attempt(() -> files.apply(findings));
    if (read != null) {
      lint.beside(beside).lint(read, findings);
    }
    return findings.all();
  }

  /** What is told of it, as the terminal shows it. */
  String line(Finding finding) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    String where = name.endsWith(finding.file()) ? name : name + "/" + finding.where();
    return "%s: %s: %s".formatted(where, severity, finding.what());
  }

  private static LintTarget folder(Path folder) {
    return new LintTarget(
        folder.toString(), above(above(folder)), findings -> PackageFiles.read(folder, findings));
  }

  private static Path above(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return parent == null ? path : parent;
  }

  private static Stream<Path> folders(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isZip(Path path) {
    return nameOf(path).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }
}
