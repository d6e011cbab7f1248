package org.tongban.items;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a package of files, or refuses it with the file and line that is wrong. */
final class PackageReader {

  private static final String PROCESS = ".bpmn20.xml";

  private PackageReader() {}

  static LoadedPackage read(PackageFiles files, Clock clock) {
    DescriptionFile description = DescriptionFile.read(files);
    Texts texts = Texts.read(files);
    texts.require(description.keys());
    Form form = FormFile.read(files, texts, clock);
    Optional<Handling> handling = HandlingFile.read(files, description, form);
    DmnLint.Found rules = DmnLint.check(files, Rules.FILE);
    List<String> keys = new ArrayList<>(rules.keys());
    keys.add(Rules.UNAVAILABLE);
    texts.require(keys);
    return new LoadedPackage(
        files.version(),
        files.digest(),
        description,
        texts,
        form,
        handling,
        new Rules(files.version(), files.bytes(Rules.FILE), rules.decisions()),
        processes(files));
  }

  private static Map<String, byte[]> processes(PackageFiles files) {
    Map<String, byte[]> processes = new TreeMap<>();
    files
        .content()
        .forEach((name, content) -> {
          if (name.endsWith(PROCESS)) {
            BpmnLint.check(files, name);
            processes.put(name, content);
          }
        });
    if (processes.isEmpty()) {
      throw new PackageRefusedException(PROCESS, "a package has at least one process");
    }
    return Collections.unmodifiableMap(processes);
  }
}
