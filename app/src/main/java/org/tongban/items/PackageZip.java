package org.tongban.items;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one version of a package from a zip (压缩包) that holds {@code <code>/<version>/} and nothing
 * else. Everything stays in memory: an entry is its bytes under a name of the whitelist, so no path
 * leads anywhere and a link is but a file whose content does not fit. What is too big is not
 * inflated to its end.
 */
final class PackageZip {

  private static final int MAX_ZIP = 4 * 1024 * 1024;
  private static final int MAX_CONTENT = 8 * 1024 * 1024;
  private static final int MAX_ENTRIES = PackageFiles.MAX_FILES + 2;

  private final String zip;
  private final Findings findings;
  private final SortedMap<String, byte[]> content = new TreeMap<>();
  private @Nullable ItemVersion version;
  private int read;

  private PackageZip(String zip, Findings findings) {
    this.zip = zip;
    this.findings = findings;
  }

  /** Reads the file; refuses links and what is not a zip. */
  static PackageFiles read(Path zip, Findings findings) {
    String name = String.valueOf(zip.getFileName());
    try {
      if (!Files.isRegularFile(zip, LinkOption.NOFOLLOW_LINKS) || Files.size(zip) > MAX_ZIP) {
        throw new PackageRefusedException(
            name, "is not a regular file of at most " + MAX_ZIP + " bytes");
      }
      return read(Files.readAllBytes(zip), name, findings);
    } catch (IOException unreadable) {
      throw new PackageRefusedException(name, "cannot be read: " + unreadable);
    }
  }

  /**
   * Reads the bytes of a zip.
   *
   * @param name how findings call it
   */
  static PackageFiles read(byte[] bytes, String name, Findings findings) {
    if (bytes.length > MAX_ZIP) {
      throw new PackageRefusedException(name, "is larger than " + MAX_ZIP + " bytes");
    }
    return new PackageZip(name, findings).files(bytes);
  }

  private PackageFiles files(byte[] bytes) {
    int entries = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        if (entries > MAX_ENTRIES) {
          throw new PackageRefusedException(zip, "holds more than " + MAX_ENTRIES + " entries");
        }
        take(entry.getName(), in);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new PackageRefusedException(zip, "is not a zip that can be read: " + broken);
    }
    if (version == null) {
      throw new PackageRefusedException(zip, "holds no <code>/<major>.<minor>.<patch>/ with files");
    }
    return PackageFiles.of(version, content, findings);
  }

  private void take(String entry, ZipInputStream in) throws IOException {
    String[] names = entry.split("/", -1);
    boolean nested =
        names.length >= 2
            && names.length <= 3
            && PackageFiles.isCode(names[0])
            && (names[1].isEmpty() ? names.length == 2 : PackageFiles.isVersion(names[1]));
    if (!nested) {
      throw new PackageRefusedException(
          zip, "an entry does not lie in <code>/<major>.<minor>.<patch>/: " + shown(entry));
    }
    if (names.length == 3) {
      inside(new ItemVersion(names[0], names[1]));
      if (!names[2].isEmpty()) {
        keep(names[2], bytes(names[2], in));
      }
    }
  }

  private void inside(ItemVersion named) {
    if (version != null && !version.equals(named)) {
      throw new PackageRefusedException(zip, "holds more than one version: send each by itself");
    }
    version = named;
  }

  private void keep(String name, byte[] bytes) {
    if (PackageFiles.mayHold(shown(name), findings) && content.put(name, bytes) != null) {
      throw new PackageRefusedException(zip, "holds " + name + " twice");
    }
  }

  private byte[] bytes(String name, ZipInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(PackageFiles.MAX_BYTES + 1);
    read += bytes.length;
    if (bytes.length > PackageFiles.MAX_BYTES || read > MAX_CONTENT) {
      throw new PackageRefusedException(
          zip,
          shown(name)
              + " is larger than "
              + PackageFiles.MAX_BYTES
              + " bytes, or all are too large");
    }
    return bytes;
  }

  private static String shown(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N} ._/\\\\-]", "?");
    return plain.substring(0, Math.min(plain.length(), 80));
  }
}
