package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

@IntegrationTest
class UploadIntegrationTests {

  private static final String NOTE = "第一次上传的版本";

  @Autowired MockMvc web;
  @Autowired ItemVersions versions;
  @Autowired SignIns signIns;

  private final PackageFolder item = new PackageFolder(Path.of("."));
  private Actor author;

  @BeforeEach
  void signIn() {
    author = signIns.staff("", Role.ITEM_EDITOR);
  }

  @Test
  void takesAVersionInAsADraftOfItsAuthor() throws Exception {
    byte[] zip = zip(under("1.0.0", Packages.files().content()));
    assertThat(upload(author, zip, NOTE).getRedirectedUrl())
        .isEqualTo("/office/items/" + item.code + "/1.0.0");
    StoredVersion stored = versions.find(item.version("1.0.0")).orElseThrow();
    assertThat(stored.released()).isFalse();
    assertThat(stored.author()).contains(author.account());
    assertThat(stored.digest()).isEqualTo(Packages.files().digest());
    MockHttpServletResponse again = upload(author, zip, NOTE);
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(text(again)).contains("版本入库后不能再改");
  }

  @Test
  void refusesABrokenPackageWholeWithItsReasons() throws Exception {
    byte[] zip = zip(under("1.0.0", Packages.without("rules.dmn").content()));
    MockHttpServletResponse refused = upload(author, zip, NOTE);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("rules.dmn: is missing", NOTE);
    assertThat(versions.find(item.version("1.0.0"))).isEmpty();
  }

  @Test
  void refusesWhatLeadsElsewhereOrIsTooMuch() throws Exception {
    Map<String, byte[]> fine = under("1.0.0", Packages.files().content());
    for (String name :
        new String[] {
          "../../etc/passwd",
          item.code + "/1.0.0/../x",
          "/" + item.code + "/1.0.0/rules.dmn",
          item.code + "/1.0.0/sub/rules.dmn",
          item.code + "/2.0.0/rules.dmn",
          item.code + "/1.0.0/run.sh",
          "other-item/1.0.0/rules.dmn"
        }) {
      Map<String, byte[]> bad = new TreeMap<>(fine);
      bad.put(name, new byte[10]);
      assertThat(upload(author, zip(bad), NOTE).getStatus()).as(name).isEqualTo(422);
    }
    Map<String, byte[]> bomb = new TreeMap<>(fine);
    bomb.put(item.code + "/1.0.0/guide_en.txt", new byte[50_000_000]);
    assertThat(text(upload(author, zip(bomb), NOTE))).contains("guide_en.txt is larger than");
    Map<String, byte[]> many = new TreeMap<>(fine);
    for (int i = 0; i < 100; i++) {
      many.put(item.code + "/1.0.0/a" + i + ".bpmn20.xml", new byte[0]);
    }
    assertThat(text(upload(author, zip(many), NOTE))).contains("entries");
    assertThat(versions.find(item.version("1.0.0"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoZipAndWhatSaysNothing() throws Exception {
    assertThat(text(upload(author, new byte[0], NOTE))).contains("请选择一个压缩包文件");
    assertThat(upload(author, "PK no zip".getBytes(StandardCharsets.UTF_8), NOTE).getStatus())
        .isEqualTo(422);
    byte[] zip = zip(under("1.0.0", Packages.files().content()));
    assertThat(text(upload(author, zip, " "))).contains("说明有什么变化");
    Actor county = signIns.staff("310118", Role.ITEM_EDITOR);
    assertThat(upload(county, zip, NOTE).getStatus()).isEqualTo(403);
    assertThat(versions.find(item.version("1.0.0"))).isEmpty();
  }

  private Map<String, byte[]> under(String version, Map<String, byte[]> content) {
    Map<String, byte[]> entries = new TreeMap<>();
    content.forEach((name, bytes) -> entries.put(item.code + "/" + version + "/" + name, bytes));
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String text(MockHttpServletResponse response) throws IOException {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse upload(Actor actor, byte[] zip, String note) throws Exception {
    return web.perform(
            multipart("/office/packages")
                .file(new MockMultipartFile("file", "p.zip", "application/zip", zip))
                .param("note", note)
                .with(signIns.inChinese(actor)))
        .andReturn()
        .getResponse();
  }
}
