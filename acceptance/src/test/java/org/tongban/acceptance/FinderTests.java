package org.tongban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTests {

  private static final String NAME = "𠮷㛃绿岛";
  private static final String ADDRESS = "汉字路12弄3号";

  private final Finder finder = new Finder(Needle.of("canary", NAME));

  @Test
  void findsEveryForm() {
    byte[] bytes = NAME.getBytes(StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(bytes);
    assertThat(inText("<" + NAME + ">")).containsExactly("canary as PLAIN");
    assertThat(inText("\\x00" + hex)).containsExactly("canary as HEX");
    assertThat(inText("00" + HexFormat.of().withUpperCase().formatHex(bytes)))
        .containsExactly("canary as HEX");
    assertThat(inText("\"\\ud842\\udfb7\\u36c3\\u7eff\\u5c9b\""))
        .containsExactly("canary as ESCAPED");
    assertThat(inText("\\uD842\\uDFB7\\u36C3\\u7EFF\\u5C9B")).containsExactly("canary as ESCAPED");
    assertThat(finder.in(NAME.getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly("canary as UTF16");
    assertThat(finder.in(NAME.getBytes(StandardCharsets.UTF_16BE)))
        .containsExactly("canary as UTF16");
  }

  @Test
  void findsBase64WhereverItBegins() {
    for (String before : List.of("", "a", "ab", "abc")) {
      byte[] bytes = (before + NAME + "?>z").getBytes(StandardCharsets.UTF_8);
      assertThat(inText(Base64.getEncoder().encodeToString(bytes)))
          .as("after %d bytes", before.length())
          .containsExactly("canary as BASE64");
      assertThat(inText(Base64.getUrlEncoder().encodeToString(bytes)))
          .containsExactly("canary as BASE64");
    }
  }

  @Test
  void findsAnAddressOfWhichOnlyTheCharactersAreEscaped() {
    Finder address = new Finder(Needle.of("address", ADDRESS));
    String json = "\\u6c49\\u5b57\\u8def12\\u5f043\\u53f7";
    assertThat(address.in(json.getBytes(StandardCharsets.US_ASCII)))
        .containsExactly("address as ESCAPED");
  }

  @Test
  void findsWhatLiesAcrossTwoBlocks(@TempDir Path folder) throws IOException {
    for (int before : new int[] {0, (1 << 20) - 5, 1 << 20, (2 << 20) - 1}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(new byte[before]);
      bytes.write(NAME.getBytes(StandardCharsets.UTF_8));
      Path file = Files.write(folder.resolve("hay"), bytes.toByteArray());
      assertThat(finder.in(file)).as("after %d bytes", before).containsExactly("canary as PLAIN");
    }
  }

  @Test
  void findsNothingInAPartOfIt() {
    assertThat(inText(NAME.substring(0, NAME.length() - 1))).isEmpty();
  }

  private Set<String> inText(String text) {
    return finder.in(text.getBytes(StandardCharsets.UTF_8));
  }
}
