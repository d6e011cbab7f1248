package org.tongban.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tongban.deadlines.Term;
import tools.jackson.databind.json.JsonMapper;

/** An entry as it is stored (存储形式): JSON, and a digest that tells whether it has changed. */
final class EntryText {

  private static final JsonMapper JSON = JsonMapper.shared();

  private EntryText() {}

  static String json(Entry entry) {
    return JSON.writeValueAsString(entry);
  }

  static Entry read(String json) {
    return JSON.readValue(json, Entry.class);
  }

  /** A limit alone; null where there is none. */
  static @Nullable Term term(String json) {
    return JSON.readValue(json, Term.class);
  }

  static String digest(String json) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
