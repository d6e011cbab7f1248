package org.tongban.items;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code bundle.yaml} of a package: the parts of a bundle (一件事). */
final class BundleFile {

  static final String FILE = "bundle.yaml";
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  private BundleFile() {}

  private record Content(Parts parts) {}

  private static final class Parts extends LinkedHashMap<String, Entry> {
    private static final long serialVersionUID = 1L;
  }

  private record Entry(
      String item,
      Optional<List<String>> after,
      Optional<Map<String, List<String>>> when,
      Map<String, String> answers) {

    Bundle.Part part() {
      return new Bundle.Part(item, after.orElse(List.of()), when.orElse(Map.of()), answers);
    }
  }

  /** Empty for a package that is no bundle. */
  static Optional<Bundle> read(PackageFiles files, Findings findings) {
    if (!files.content().containsKey(FILE)) {
      return Optional.empty();
    }
    Map<String, Bundle.Part> parts = new LinkedHashMap<>();
    PackageYaml.yaml(files, FILE, Content.class)
        .parts()
        .forEach((name, entry) -> {
          if (!NAME.matcher(name).matches()) {
            findings.error(
                FILE, files.line(FILE, name), name + " is no name of a part, such as birth");
          }
          parts.put(name, entry.part());
        });
    alone(files, findings);
    return Optional.of(new Bundle(parts));
  }

  /** Its parts have processes; the bundle has none. */
  private static void alone(PackageFiles files, Findings findings) {
    files.content().keySet().stream()
        .filter(name -> name.endsWith(PackageReader.PROCESS) || name.equals(HandlingFile.FILE))
        .forEach(
            name -> findings.error(name, "a bundle has no process of its own: remove the file"));
  }
}
