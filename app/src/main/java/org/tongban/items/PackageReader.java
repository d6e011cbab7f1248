package org.tongban.items;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a package of files, or refuses it with the file and line that is wrong. */
final class PackageReader {

  static final String PROCESS = ".bpmn20.xml";

  private PackageReader() {}

  /** Reads what a version needs to run; refuses it with everything that is wrong. */
  static LoadedPackage read(PackageFiles files, Clock clock) {
    Findings findings = new Findings();
    LoadedPackage read = read(files, clock, findings);
    findings.refuse();
    return Objects.requireNonNull(read);
  }

  /** The same, keeping what is wrong; null when a part of it cannot be read at all. */
  static @Nullable LoadedPackage read(PackageFiles files, Clock clock, Findings findings) {
    DescriptionFile description = findings.attempt(() -> DescriptionFile.read(files, findings));
    Texts texts = Texts.read(files, findings);
    Form form = findings.attempt(() -> FormFile.read(files, texts, clock, findings));
    DmnLint.Found rules = findings.attempt(() -> DmnLint.check(files, Rules.FILE, findings));
    Optional<Bundle> bundle = findings.attempt(() -> BundleFile.read(files, findings));
    Optional<Handling> handling =
        description == null || form == null
            ? null
            : findings.attempt(() ->
                bundle != null && bundle.isPresent()
                    ? Optional.of(Handling.NONE)
                    : HandlingFile.read(files, description, form));
    Map<String, FactSource> facts = findings.attempt(() -> FactsFile.read(files, findings));
    Map<String, byte[]> processes = processes(files, findings);
    texts.require(keys(description, rules), findings);
    if (handling != null) {
      handling.ifPresent(stages -> texts.require(stages.texts(), findings));
    }
    if (bundle != null) {
      bundle.ifPresent(parts -> texts.require(parts.texts(), findings));
    }
    if (description == null
        || form == null
        || bundle == null
        || handling == null
        || rules == null
        || facts == null) {
      return null;
    }
    return new LoadedPackage(
        files.version(),
        files.digest(),
        description,
        texts,
        form,
        handling,
        bundle,
        new Rules(files.version(), files.bytes(Rules.FILE), rules.decisions()),
        facts,
        processes);
  }

  private static List<String> keys(
      @Nullable DescriptionFile description, DmnLint.@Nullable Found rules) {
    List<String> keys = new ArrayList<>(List.of(Rules.UNAVAILABLE));
    if (description != null) {
      keys.addAll(description.keys());
    }
    if (rules != null) {
      keys.addAll(rules.keys());
    }
    return keys;
  }

  private static Map<String, byte[]> processes(PackageFiles files, Findings findings) {
    Map<String, byte[]> processes = new TreeMap<>();
    for (String name : files.content().keySet()) {
      if (name.endsWith(PROCESS) && findings.passes(() -> BpmnLint.check(files, name, findings))) {
        processes.put(name, files.bytes(name));
      }
    }
    boolean bundle = files.content().containsKey(BundleFile.FILE);
    if (!bundle && files.content().keySet().stream().noneMatch(name -> name.endsWith(PROCESS))) {
      findings.error(PROCESS, "a package has at least one process: add it");
    }
    return Collections.unmodifiableMap(processes);
  }
}
