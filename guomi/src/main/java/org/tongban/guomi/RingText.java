package org.tongban.guomi;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;

/**
 * The text of a ring file: a format line, the master key's fingerprint, one line per wrapped key
 * ({@code use name base64}), and a seal: HMAC-SM3 under the ring's own key of all lines above it.
 *
 * <p>The seal shows a key that was removed or brought back; a whole older file still opens.
 */
final class RingText {
  private static final String FORMAT = "tongban-key-ring 1";

  private RingText() {}

  static byte[] format(RingContent content) {
    var body = new StringBuilder(FORMAT).append('\n');
    body.append("master ").append(content.masterFingerprint()).append('\n');
    content
        .wrapped()
        .forEach((id, wrapped) ->
            body.append(id.use().word())
                .append(' ')
                .append(id.name())
                .append(' ')
                .append(wrapped)
                .append('\n'));
    byte[] seal = seal(content, body.toString());
    return (body + "seal " + Base64.getEncoder().encodeToString(seal) + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  static RingContent parse(Path file, String text, MasterKey master) {
    var lines = text.lines().toList();
    if (lines.size() < 4 || !lines.getFirst().equals(FORMAT)) {
      throw new KeyRingException(file, "is not a key ring of format 1");
    }
    String expected = fields(file, lines.get(1), "master", 2).get(1);
    if (!expected.equals(master.fingerprint())) {
      throw new WrongMasterKeyException(file, expected, master.fingerprint());
    }
    var wrapped = new TreeMap<KeyId, String>();
    try {
      for (String line : lines.subList(2, lines.size() - 1)) {
        var parts = fields(file, line, "", 3);
        wrapped.put(KeyId.parse(parts.get(0), parts.get(1)), parts.get(2));
      }
      var content = RingContent.unwrap(wrapped, master);
      byte[] seal = Base64.getDecoder().decode(fields(file, lines.getLast(), "seal", 2).get(1));
      String body = text.substring(0, text.lastIndexOf("seal "));
      if (!MessageDigest.isEqual(seal, seal(content, body))) {
        throw new KeyRingException(file, "was changed by something other than the key ring");
      }
      return content;
    } catch (IllegalArgumentException | SealBrokenException e) {
      throw new KeyRingException(file, "is damaged: restore it from a backup", e);
    }
  }

  private static List<String> fields(Path file, String line, String first, int count) {
    var parts = List.of(line.split(" ", -1));
    if (parts.size() != count || !(first.isEmpty() || parts.getFirst().equals(first))) {
      throw new KeyRingException(file, "is damaged: restore it from a backup");
    }
    return parts;
  }

  private static byte[] seal(RingContent content, String body) {
    byte[] key =
        content
            .key(KeyId.RING)
            .orElseThrow(() -> new IllegalArgumentException("the ring's own key is missing"));
    return Sm3.hmac(key, body.getBytes(StandardCharsets.UTF_8));
  }
}
