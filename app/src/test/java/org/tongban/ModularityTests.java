package org.tongban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(TongbanApplication.class);
  private static final Path DOCUMENT = Path.of("../docs/architecture.md");
  private static final String BEGIN = "<!-- generated: modules -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void modulesKeepToTheirDeclaredDependencies() {
    MODULES.verify();
  }

  @Test
  void theDocumentShowsTheModulesAsTheyAre() throws IOException {
    String document = Files.readString(DOCUMENT);
    int from = document.indexOf(BEGIN) + BEGIN.length();
    int to = document.indexOf(END, from);
    if (Boolean.getBoolean("tongban.write-docs")) {
      Files.writeString(DOCUMENT, document.substring(0, from) + diagram() + document.substring(to));
      return;
    }
    assertThat(document.substring(from, to))
        .as("run `make docs` to draw it anew")
        .isEqualTo(diagram());
  }

  private static String diagram() {
    String arrows =
        modules().stream()
            .flatMap(module -> uses(module).stream().map(used -> arrow(module, used)))
            .collect(Collectors.joining());
    String rows =
        modules().stream()
            .map(module ->
                "| `" + module.getIdentifier() + "` | " + module.getDisplayName() + " |\n")
            .collect(Collectors.joining());
    return "```mermaid\nflowchart LR\n" + arrows + "```\n\n| module | name |\n|---|---|\n" + rows;
  }

  private static String arrow(ApplicationModule from, String to) {
    return "  " + from.getIdentifier() + " --> " + to + "\n";
  }

  /** Kernel, platform and ui are used by nearly all; their arrows would hide the others. */
  private static List<String> uses(ApplicationModule module) {
    return module
        .getDirectDependencies(MODULES)
        .uniqueModules()
        .map(used -> used.getIdentifier().toString())
        .filter(used -> !List.of("kernel", "platform", "ui").contains(used))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<ApplicationModule> modules() {
    return MODULES.stream()
        .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
        .toList();
  }
}
