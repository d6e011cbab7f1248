package org.tongban.items;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongban.guomi.Sm3;

/**
 * The files of one version of a package, read once: what is checked is what runs.
 *
 * @param content file name to content; nothing but the names a package may have
 */
record PackageFiles(ItemVersion version, SortedMap<String, byte[]> content) {

  private static final int MAX_BYTES = 512 * 1024;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final Pattern VERSION = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}");
  private static final Pattern NAME =
      Pattern.compile(
          "description\\.yaml|handling\\.yaml|steps\\.yaml|form\\.schema\\.json|rules\\.dmn"
              + "|[a-z]+\\.bpmn20\\.xml|(messages_(zh_CN|zh_TW|en)\\.properties)"
              + "|(guide_(zh_CN|zh_TW|en)\\.txt)");

  /** Reads {@code <code>/<version>/}; refuses other names, links, big files. */
  static PackageFiles read(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    String version = path.getName(path.getNameCount() - 1).toString();
    String code = path.getName(Math.max(0, path.getNameCount() - 2)).toString();
    if (!CODE.matcher(code).matches() || !VERSION.matcher(version).matches()) {
      throw new PackageRefusedException(
          folder.toString(), "a package lies in <code>/<major>.<minor>.<patch>");
    }
    SortedMap<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        content.put(nameOf(file), Files.readAllBytes(file));
      }
    } catch (IOException unreadable) {
      throw new PackageRefusedException(folder.toString(), "cannot be read: " + unreadable);
    }
    return new PackageFiles(
        new ItemVersion(code, version), Collections.unmodifiableSortedMap(content));
  }

  private static String nameOf(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!NAME.matcher(name).matches()) {
      throw new PackageRefusedException(name, "a package has no such file");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new PackageRefusedException(name, "is not a regular file");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new PackageRefusedException(name, "is larger than " + MAX_BYTES + " bytes");
    }
    return name;
  }

  /** The content of a file the package must have. */
  byte[] bytes(String name) {
    byte[] found = content.get(name);
    if (found == null) {
      throw new PackageRefusedException(name, "is missing");
    }
    return found;
  }

  /** The same as UTF-8 text. */
  String text(String name) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(name))).toString();
    } catch (CharacterCodingException wrong) {
      throw new PackageRefusedException(name, "is not UTF-8");
    }
  }

  /** SM3 over every name and content, each framed by its length. */
  String digest() {
    List<byte[]> parts = new ArrayList<>();
    content.forEach((name, bytes) -> {
      byte[] label = name.getBytes(UTF_8);
      parts.add(ByteBuffer.allocate(8).putInt(label.length).putInt(bytes.length).array());
      parts.add(label);
      parts.add(bytes);
    });
    return "sm3:" + HexFormat.of().formatHex(Sm3.digest(parts.toArray(byte[][]::new)));
  }
}
