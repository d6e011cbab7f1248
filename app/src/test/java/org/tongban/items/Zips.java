package org.tongban.items;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips, good ones and such as nobody means well by. */
final class Zips {

  private Zips() {}

  static byte[] of(PackageFiles files) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    String folder = files.version().code() + "/" + files.version().version() + "/";
    entries.put(folder, new byte[0]);
    files.content().forEach((name, bytes) -> entries.put(folder + name, bytes));
    return of(entries);
  }

  static byte[] of(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Another name of the same length, which the writer would have refused. */
  static byte[] renamed(byte[] zip, String from, String to) {
    return new String(zip, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
  }

  /** The same with its only entry marked as a symbolic link of Unix in the central directory. */
  static byte[] asLink(byte[] zip) {
    byte[] linked = zip.clone();
    int central = new String(zip, ISO_8859_1).indexOf("PK\u0001\u0002");
    linked[central + 5] = 3;
    linked[central + 40] = (byte) 0xff;
    linked[central + 41] = (byte) 0xa1;
    return linked;
  }
}
