package org.tongban.items;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a package whole (事项包检查), alike for the command and the loader. */
final class PackageLint {

  private final Clock clock;
  private final ProcessCheck engine;
  private final Neighbours neighbours;

  PackageLint(Clock clock, ProcessCheck engine, Neighbours neighbours) {
    this.clock = clock;
    this.engine = engine;
    this.neighbours = neighbours;
  }

  /** The same for packages that lie in a folder beside others. */
  PackageLint beside(Path folder) {
    return new PackageLint(clock, engine, new FolderNeighbours(folder, clock).or(neighbours));
  }

  /** Reads a version that was admitted before: only what it needs to run. */
  LoadedPackage read(PackageFiles files) {
    return PackageReader.read(files, clock);
  }

  /** Takes a version that is new here, or refuses it with every error there is. */
  LoadedPackage admit(PackageFiles files) {
    Findings findings = new Findings();
    LoadedPackage item = lint(files, findings);
    findings.refuse();
    return Objects.requireNonNull(item);
  }

  /** Keeps all that is wrong; null when a part of the package cannot be read at all. */
  @Nullable LoadedPackage lint(PackageFiles files, Findings findings) {
    LoadedPackage item = PackageReader.read(files, clock, findings);
    findings.passes(() -> processes(files, item, findings));
    if (item == null) {
      return null;
    }
    StepLimit.check(item, findings);
    HandlingLint.check(files, item, engine, findings);
    BundleLint.check(files, item, neighbours, findings);
    findings.passes(() -> rules(files, item, findings));
    return item;
  }

  private void processes(PackageFiles files, @Nullable LoadedPackage item, Findings findings) {
    var terms = DescriptionFile.read(files, findings).terms().keySet();
    ProcessCheck known = item == null ? engine : new HandledCheck(engine, item.handling());
    for (String name : files.content().keySet()) {
      if (name.endsWith(PackageReader.PROCESS) && findings.clean(name)) {
        ProcessLint.check(files, name, terms, known, findings);
      }
    }
  }

  private void rules(PackageFiles files, LoadedPackage item, Findings findings) {
    DmnLint.Found rules = DmnLint.check(files, Rules.FILE, findings);
    findings.passes(() -> FactsLint.check(files, item, rules, findings));
    findings.refuse(Rules.FILE);
    TableLint.check(item.rules(), rules, findings);
    InstantLint.check(item, rules, findings);
    ExampleReplay.check(files, item, rules, clock, findings);
  }
}
