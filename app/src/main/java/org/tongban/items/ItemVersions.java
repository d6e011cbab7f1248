package org.tongban.items;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions this installation has loaded, with their digests (版本台账). */
final class ItemVersions {

  private final JdbcClient jdbc;

  ItemVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the version was loaded before, with these very files. */
  boolean knows(ItemVersion version, String digest) {
    return recorded(version).filter(digest::equals).isPresent();
  }

  /** Records the version the first time and holds it to that digest ever after. */
  void admit(ItemVersion version, String digest, DescriptionFile.State state) {
    jdbc.sql(
            """
            INSERT INTO items.item_version (code, version, digest, state)
            VALUES (:code, :version, :digest, :state) ON CONFLICT DO NOTHING
            """)
        .param("code", version.code())
        .param("version", version.version())
        .param("digest", digest)
        .param("state", state.name())
        .update();
    String first = recorded(version).orElseThrow();
    if (!first.equals(digest)) {
      throw new PackageRefusedException(
          version.toString(),
          "its files changed since it was loaded first ("
              + first
              + " then, "
              + digest
              + " now): a version is immutable, publish the change as a new version");
    }
  }

  private Optional<String> recorded(ItemVersion version) {
    return jdbc.sql(
            "SELECT digest FROM items.item_version WHERE code = :code AND version = :version")
        .param("code", version.code())
        .param("version", version.version())
        .query(String.class)
        .optional();
  }
}
