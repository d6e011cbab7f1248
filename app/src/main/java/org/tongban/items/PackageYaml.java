package org.tongban.items;

import org.tongban.platform.StrictYaml;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads the YAML and JSON files of a package strictly: no unknown, missing or double entry. */
final class PackageYaml {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private PackageYaml() {}

  static <T> T yaml(PackageFiles files, String name, Class<T> type) {
    return read(StrictYaml.reader(), files, name, type);
  }

  static <T> T json(PackageFiles files, String name, Class<T> type) {
    return read(JSON, files, name, type);
  }

  private static <T> T read(ObjectMapper mapper, PackageFiles files, String name, Class<T> type) {
    try {
      T value = mapper.readValue(files.text(name), type);
      if (value == null) {
        throw new PackageRefusedException(name, "is empty");
      }
      return value;
    } catch (JacksonException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
      throw new PackageRefusedException(name, line, wrong.getOriginalMessage());
    }
  }
}
