package org.tongban.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Small lists of made-up service items for tests; codes are new in each. */
final class Lists {

  static final String HEADER = "实施编码,事项名称,实施主体,区划代码,承诺时限,法定时限,受理条件,申请材料,到现场次数,备用\n";

  private final String codes = "T" + UUID.randomUUID().toString().replace("-", "");
  private final StringBuilder text = new StringBuilder(HEADER);
  private int row;

  String code(int number) {
    return codes + "-" + number;
  }

  /** The next row, with usual fields but for the name. */
  Lists row(String name) {
    return fields(
        code(++row), name, "河心市桥务局", "990100", "3(工作日)", "10(工作日)", "有桥", "['表']", "1", "");
  }

  Lists fields(String... fields) {
    return raw(String.join(",", List.of(fields).stream().map(Lists::quoted).toList()) + "\n");
  }

  Lists raw(String line) {
    text.append(line);
    return this;
  }

  String text() {
    return text.toString();
  }

  Path in(Path folder) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "list", ".csv"), text);
  }

  private static String quoted(String field) {
    return "\"" + field.replace("\"", "\"\"") + "\"";
  }
}
