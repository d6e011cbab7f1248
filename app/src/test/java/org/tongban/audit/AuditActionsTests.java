package org.tongban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditActionsTests {

  private static final Pattern ROW = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);

  private static final List<String> NAMES =
      Arrays.stream(AuditAction.values()).map(Enum::name).toList();

  @Test
  void documentListsEveryActionInOrder() throws IOException {
    String document = Files.readString(Path.of("../docs/audit-actions.md"));
    assertThat(ROW.matcher(document).results().map(row -> row.group(1)))
        .containsExactlyElementsOf(NAMES);
  }

  @Test
  void everyActionHasWordsInEveryLanguage() {
    for (Locale locale :
        List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH)) {
      ResourceBundle words = ResourceBundle.getBundle("messages.audit", locale);
      assertThat(NAMES)
          .allSatisfy(name -> assertThat(words.containsKey("audit.action." + name)).isTrue());
    }
  }
}
