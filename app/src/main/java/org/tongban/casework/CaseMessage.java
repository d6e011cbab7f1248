package org.tongban.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One record from a jurisdiction to another (协同消息记录), written in one canonical form: JSON in UTF-8,
 * no white space, keys in order, every value a text.
 *
 * @param sequence 1, 2, 3… of this sender in this case; receivers take them in order
 * @param payload what it says; personal, so it is sealed wherever it rests
 */
record CaseMessage(
    UUID id,
    CaseId caseId,
    int sequence,
    MessageKind kind,
    RegionCode from,
    RegionCode to,
    Instant created,
    Map<String, String> payload) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FORM = "tongban-case-message/1";
  private static final String PAYLOAD = "payload.";

  CaseMessage {
    payload = Map.copyOf(payload);
  }

  /** The bytes that are digested and signed. */
  byte[] canonical() {
    Map<String, String> all = new TreeMap<>();
    all.put("form", FORM);
    all.put("id", id.toString());
    all.put("case", caseId.toString());
    all.put("sequence", Integer.toString(sequence));
    all.put("kind", kind.name());
    all.put("from", from.digits());
    all.put("to", to.digits());
    all.put("created", created.toString());
    payload.forEach((name, value) -> all.put(PAYLOAD + name, value));
    return JSON.writeValueAsBytes(all);
  }

  /** Reads the canonical form; {@link IllegalArgumentException} for anything else. */
  static CaseMessage read(byte[] canonical) {
    try {
      Map<String, String> all =
          Optional.ofNullable(
                  JSON.readValue(canonical, new TypeReference<Map<String, String>>() {}))
              .orElseThrow(IllegalArgumentException::new);
      Map<String, String> payload = new TreeMap<>();
      all.forEach((name, value) -> {
        if (name.startsWith(PAYLOAD)) {
          payload.put(name.substring(PAYLOAD.length()), value);
        }
      });
      CaseMessage message =
          new CaseMessage(
              UUID.fromString(text(all, "id")),
              CaseId.of(text(all, "case")),
              Integer.parseInt(text(all, "sequence")),
              MessageKind.valueOf(text(all, "kind")),
              new RegionCode(text(all, "from")),
              new RegionCode(text(all, "to")),
              Instant.parse(text(all, "created")),
              payload);
      if (Arrays.equals(canonical, message.canonical())) {
        return message;
      }
    } catch (JacksonException | DateTimeException _) {
      // Told below with everything else that is not the canonical form.
    }
    throw new IllegalArgumentException("not a canonical case message");
  }

  /** A value of the payload; {@link IllegalArgumentException} when it is missing. */
  String value(String name) {
    return text(payload, name);
  }

  private static String text(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a case message without " + name);
    }
    return value;
  }
}
