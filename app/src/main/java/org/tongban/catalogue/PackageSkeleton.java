package org.tongban.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The beginning of an item package made of an entry (事项包骨架): its description and Chinese texts.
 * What no list says, form, process, rules, legal basis, other languages, is missing and the lint
 * tells it.
 */
public final class PackageSkeleton {

  private static final String PREFIX = "entry-";
  private static final int LONGEST = 60;
  private static final String VERSION = "0.1.0";
  // The same bytes for the same entry.
  private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

  private PackageSkeleton() {}

  /** The code of the package: that of the entry in the form a package's code has. */
  public static String code(Entry entry) {
    String plain = entry.code().toLowerCase(Locale.ROOT).replace('_', '-');
    return PREFIX + plain.substring(0, Math.min(plain.length(), LONGEST - PREFIX.length()));
  }

  /** A zip of {@code <code>/0.1.0/}. */
  public static byte[] zip(Entry entry) {
    String folder = code(entry) + "/" + VERSION + "/";
    Map<String, String> files =
        Map.of(
            "description.yaml",
                YAMLMapper.shared().writeValueAsString(SkeletonTexts.description(entry)),
            "messages_zh_CN.properties", properties(SkeletonTexts.texts(entry)),
            "guide_zh_CN.txt", SkeletonTexts.guide(entry));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : files.keySet().stream().sorted().toList()) {
        ZipEntry file = new ZipEntry(folder + name);
        file.setTimeLocal(STAMP);
        zip.putNextEntry(file);
        zip.write(files.getOrDefault(name, "").getBytes(UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory cannot fail", impossible);
    }
    return bytes.toByteArray();
  }

  private static String properties(Map<String, String> texts) {
    Properties properties = new Properties();
    properties.putAll(texts);
    StringWriter out = new StringWriter();
    try {
      properties.store(out, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory cannot fail", impossible);
    }
    // The first line says when.
    return out.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
