package org.tongban.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for all needles at once, by the first four bytes of each. */
final class Finder {

  private static final int HEAD = 4;
  private static final int BLOCK = 1 << 20;
  private static final int SIEVE = 1 << 20;

  private final Map<Integer, List<Needle>> byHead = new HashMap<>();
  private final boolean[] sieve = new boolean[SIEVE];
  private final int longest;

  Finder(List<Needle> needles) {
    for (Needle needle : needles) {
      int head = head(needle.bytes(), 0);
      byHead.computeIfAbsent(head, _ -> new ArrayList<>()).add(needle);
      sieve[hash(head)] = true;
    }
    longest = needles.stream().mapToInt(needle -> needle.bytes().length).max().orElse(HEAD);
  }

  Set<String> in(byte[] hay) {
    Set<String> found = new LinkedHashSet<>();
    search(hay, hay.length, found);
    return found;
  }

  /** Reads block by block; what lies across two blocks is found too. */
  Set<String> in(Path file) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    byte[] block = new byte[BLOCK + longest];
    int kept = 0;
    try (InputStream bytes = Files.newInputStream(file)) {
      int read = bytes.readNBytes(block, 0, BLOCK);
      while (read > 0) {
        int end = kept + read;
        search(block, end, found);
        kept = Math.min(longest - 1, end);
        System.arraycopy(block, end - kept, block, 0, kept);
        read = bytes.readNBytes(block, kept, BLOCK);
      }
    }
    return found;
  }

  private void search(byte[] hay, int end, Set<String> found) {
    for (int at = 0; at + HEAD <= end; at++) {
      int head = head(hay, at);
      if (sieve[hash(head)]) {
        for (Needle needle : byHead.getOrDefault(head, List.of())) {
          if (needle.isAt(hay, at, end)) {
            found.add(needle.toString());
          }
        }
      }
    }
  }

  private static int head(byte[] bytes, int at) {
    return (bytes[at] << 24)
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  private static int hash(int head) {
    return (head * 0x9E3779B9) >>> 12;
  }
}
