package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.FieldPlace;
import org.tongban.guomi.KeyRing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals what people wrote and what messages say (加密存储) in the columns of this module. */
@Component
class SealedText {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final FieldCipher cipher;

  SealedText(KeyRing ring) {
    this.cipher = ring.fieldCipher();
  }

  byte[] seal(String table, String column, Object row, String text) {
    return cipher.seal(place(table, column, row), text);
  }

  String open(String table, String column, Object row, byte @Nullable [] sealed) {
    return sealed == null ? "" : cipher.open(place(table, column, row), sealed);
  }

  byte[] sealMap(String table, String column, Object row, Map<String, String> values) {
    return seal(table, column, row, JSON.writeValueAsString(new TreeMap<>(values)));
  }

  Map<String, String> openMap(String table, String column, Object row, byte[] sealed) {
    return JSON.readValue(open(table, column, row, sealed), new TypeReference<>() {});
  }

  byte @Nullable [] sealList(String table, String column, Object row, List<String> values) {
    return values.isEmpty() ? null : seal(table, column, row, JSON.writeValueAsString(values));
  }

  List<String> openList(String table, String column, Object row, byte @Nullable [] sealed) {
    return sealed == null
        ? List.of()
        : JSON.readValue(open(table, column, row, sealed), new TypeReference<>() {});
  }

  byte[] sealBytes(String table, String column, Object row, byte[] content) {
    return cipher.sealBytes(place(table, column, row), content);
  }

  byte[] openBytes(String table, String column, Object row, byte[] sealed) {
    return cipher.openBytes(place(table, column, row), sealed);
  }

  private static FieldPlace place(String table, String column, Object row) {
    return new FieldPlace("casework." + table, column, row.toString());
  }
}
