package org.tongban.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code examples.yaml}: examples with what must come of them (带预期结果的样例). */
final class ExamplesFile {

  static final String FILE = "examples.yaml";
  private static final int MOST = 200;

  private ExamplesFile() {}

  /** The examples, each with what it takes from another one. */
  static List<Example> read(PackageFiles files, Findings findings) {
    Map<String, Example> read = new LinkedHashMap<>();
    Example[] examples = PackageYaml.yaml(files, FILE, Example[].class);
    if (examples.length == 0 || examples.length > MOST) {
      findings.error(FILE, "has 1 to " + MOST + " examples");
    }
    for (Example example : examples) {
      String like = example.like().orElse(null);
      int line = files.line(FILE, example.name());
      if (like != null && !read.containsKey(like)) {
        findings.error(
            FILE, line, example.name() + " is like " + like + ", which is none above it");
      }
      Example whole = example.from(like == null ? null : read.get(like));
      if (read.put(example.name(), whole) != null) {
        findings.error(FILE, line, "the name " + example.name() + " is used twice");
      }
    }
    return new ArrayList<>(read.values());
  }
}
