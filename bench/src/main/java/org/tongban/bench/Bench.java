package org.tongban.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Runs the parts it is asked for, or all, and prints a line for each figure. */
public final class Bench {

  private static final int WRONG_USAGE = 2;

  private Bench() {}

  /** Takes the names of parts; ends with code 2 if there is no such part, 1 if one fails. */
  public static void main(String[] names) {
    SequencedMap<String, Part> parts = parts();
    if (!parts.keySet().containsAll(List.of(names))) {
      System.err.println("Usage: make bench [ONLY=" + String.join("|", parts.keySet()) + "]");
      System.exit(WRONG_USAGE);
    }
    Report report = new Report(System.out);
    List<String> failed = new ArrayList<>();
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      if (names.length == 0 || List.of(names).contains(part.getKey())) {
        run(part, report, failed);
      }
    }
    System.exit(failed.isEmpty() ? 0 : 1);
  }

  private static void run(Map.Entry<String, Part> part, Report report, List<String> failed) {
    try {
      part.getValue().run(report);
    } catch (Exception e) {
      failed.add(part.getKey());
      System.err.println(part.getKey() + " failed: " + e);
    }
  }

  static SequencedMap<String, Part> parts() {
    var parts = new LinkedHashMap<String, Part>();
    parts.put("guomi", new GuomiPart());
    parts.put("ledger", new LedgerPart());
    parts.put("audit", new AuditPart());
    parts.put("start", new StartPart());
    parts.put("pages", new PagesPart());
    parts.put("registry", new RegistryPart());
    parts.put("growth", new RegistryGrowth());
    parts.put("events", new EventsPart());
    return parts;
  }
}
