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

  static final int MAX_BYTES = 512 * 1024;
  static final int MAX_FILES = 64;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final Pattern VERSION = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}");
  private static final Pattern NAME =
      Pattern.compile(
          "(description|facts|handling|bundle|examples)\\.yaml|steps\\.yaml|form\\.schema\\.json|rules\\.dmn"
              + "|[a-z]+\\.bpmn20\\.xml|(messages_(zh_CN|zh_TW|en)\\.properties)"
              + "|(guide_(zh_CN|zh_TW|en)\\.txt)");

  /** Reads {@code <code>/<version>/}; refuses other names, links, big files. */
  static PackageFiles read(Path folder) {
    Findings findings = new Findings();
    PackageFiles read = read(folder, findings);
    findings.refuse();
    return read;
  }

  /** The same, keeping what is wrong with the names and going on with the rest. */
  static PackageFiles read(Path folder, Findings findings) {
    ItemVersion item = versionOf(folder);
    SortedMap<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.limit(MAX_FILES + 1L).sorted().toList()) {
        String name = file.getFileName().toString();
        if (mayHold(name, findings) && isRegular(file, findings)) {
          content.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new PackageRefusedException(folder.toString(), "cannot be read: " + unreadable);
    }
    return of(item, content, findings);
  }

  /** Files that were read elsewhere, each by a name that {@link #mayHold} took. */
  static PackageFiles of(ItemVersion item, SortedMap<String, byte[]> content, Findings findings) {
    if (content.size() > MAX_FILES) {
      findings.error(item.toString(), "holds more than " + MAX_FILES + " files");
    }
    return new PackageFiles(item, Collections.unmodifiableSortedMap(content));
  }

  /** The version that the two last names of the path say; refuses any other path. */
  static ItemVersion versionOf(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    String version = String.valueOf(path.getFileName());
    String code = path.getNameCount() < 2 ? "" : path.getName(path.getNameCount() - 2).toString();
    if (!isCode(code) || !isVersion(version)) {
      throw new PackageRefusedException(
          folder.toString(), "a package lies in <code>/<major>.<minor>.<patch>");
    }
    return new ItemVersion(code, version);
  }

  static boolean isCode(String name) {
    return CODE.matcher(name).matches();
  }

  static boolean isVersion(String name) {
    return VERSION.matcher(name).matches();
  }

  /** Whether a package may have a file of the name; an error when not. */
  static boolean mayHold(String name, Findings findings) {
    boolean known = NAME.matcher(name).matches();
    if (!known) {
      findings.error(name, "a package has no such file: remove it");
    }
    return known;
  }

  private static boolean isRegular(Path file, Findings findings) throws IOException {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      findings.error(name, "is not a regular file");
      return false;
    }
    if (Files.size(file) > MAX_BYTES) {
      findings.error(name, "is larger than " + MAX_BYTES + " bytes");
      return false;
    }
    return true;
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

  /** The first line that has the word, for a finding; 0 when none has. */
  int line(String name, String word) {
    Pattern whole =
        Pattern.compile("(?<![A-Za-z0-9._-])" + Pattern.quote(word) + "(?![A-Za-z0-9_-])");
    List<String> lines = text(name).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (whole.matcher(lines.get(i)).find()) {
        return i + 1;
      }
    }
    return 0;
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
