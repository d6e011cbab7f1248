package org.tongban.items;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongban.items.FactSource.Source;

/** Reads {@code facts.yaml}: where each fact comes from that is judged or shown (数据来源表). */
final class FactsFile {

  static final String FILE = "facts.yaml";
  private static final Pattern FACT = Pattern.compile("[a-z][A-Za-z0-9]{0,60}");

  private FactsFile() {}

  record Entry(Source source, Optional<String> field, Optional<String> fact) {

    String from() {
      return (source == Source.ASKED ? field : fact).orElse("");
    }
  }

  static final class Entries extends LinkedHashMap<String, Entry> {

    private static final long serialVersionUID = 1L;
  }

  /** The sources by the names of the facts, in the order of the file; none without the file. */
  static Map<String, FactSource> read(PackageFiles files, Findings findings) {
    if (!files.content().containsKey(FILE)) {
      return Map.of();
    }
    Map<String, FactSource> sources = new LinkedHashMap<>();
    entries(files)
        .forEach((name, entry) -> {
          form(files, name, entry, findings);
          sources.put(name, new FactSource(entry.source(), entry.from()));
        });
    return Collections.unmodifiableMap(sources);
  }

  /** The entries as the file has them. */
  static Entries entries(PackageFiles files) {
    return PackageYaml.yaml(files, FILE, Entries.class);
  }

  private static void form(PackageFiles files, String name, Entry entry, Findings findings) {
    boolean asked = entry.source() == Source.ASKED;
    boolean fits = asked == entry.field().isPresent() && (asked || entry.fact().isPresent());
    if (!fits || !entry.fact().map(fact -> FACT.matcher(fact).matches()).orElse(true)) {
      findings.error(
          FILE,
          files.line(FILE, name),
          name + " names its field when it is asked, else its fact, such as applicantActive");
    }
  }
}
