package org.tongban.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;

/** The versions this installation has taken in, with their digests and files (版本台账). */
@Repository
class ItemVersions {

  private static final String RELEASED = "RELEASED";
  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;

  ItemVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the version was taken in before, with these very files. */
  boolean knows(ItemVersion version, String digest) {
    return jdbc.sql(
            """
            SELECT digest FROM items.item_version v WHERE code = :code AND version = :version
              AND EXISTS (SELECT 1 FROM items.item_file f
                          WHERE f.code = v.code AND f.version = v.version)
            """)
        .param("code", version.code())
        .param("version", version.version())
        .query((row, _) -> row.getString("digest"))
        .optional()
        .filter(digest::equals)
        .isPresent();
  }

  /**
   * Records the version with its files the first time and holds it to that digest ever after; true
   * the first time.
   */
  boolean add(
      PackageFiles files, String name, boolean released, @Nullable AccountId author, String note) {
    ItemVersion version = files.version();
    String digest = files.digest();
    boolean first =
        jdbc.sql(
                    """
                    INSERT INTO items.item_version (code, version, digest, state, author, note)
                    VALUES (:code, :version, :digest, :state, :author, :note)
                    ON CONFLICT DO NOTHING
                    """)
                .param("code", version.code())
                .param("version", version.version())
                .param("digest", digest)
                .param("state", released ? RELEASED : "DRAFT")
                .param("author", author == null ? null : author.value())
                .param("note", note)
                .update()
            == 1;
    String recorded = find(version).orElseThrow().digest();
    if (!recorded.equals(digest)) {
      throw new PackageRefusedException(
          version.toString(),
          "its files changed since it was loaded first ("
              + recorded
              + " then, "
              + digest
              + " now): a version is immutable, publish the change as a new version");
    }
    jdbc.sql(
            """
            UPDATE items.item_version SET name = :name
            WHERE code = :code AND version = :version AND name = ''
            """)
        .param("code", version.code())
        .param("version", version.version())
        .param("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
        .update();
    files.content().forEach((file, content) -> addFile(version, file, content));
    return first;
  }

  private void addFile(ItemVersion version, String name, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO items.item_file (code, version, name, content)
            VALUES (:code, :version, :name, :content) ON CONFLICT DO NOTHING
            """)
        .param("code", version.code())
        .param("version", version.version())
        .param("name", name)
        .param("content", content)
        .update();
  }

  /** New cases may start on it from now on. */
  void release(ItemVersion version) {
    jdbc.sql(
            """
            UPDATE items.item_version SET state = 'RELEASED'
            WHERE code = :code AND version = :version
            """)
        .param("code", version.code())
        .param("version", version.version())
        .update();
  }

  Optional<StoredVersion> find(ItemVersion version) {
    return jdbc.sql("SELECT * FROM items.item_version WHERE code = :code AND version = :version")
        .param("code", version.code())
        .param("version", version.version())
        .query(ItemVersions::row)
        .optional();
  }

  /** Holds the versions of an item until the transaction ends, so that acts come one by one. */
  void hold(String code) {
    jdbc.sql(
            "SELECT version FROM items.item_version WHERE code = :code ORDER BY version FOR UPDATE")
        .param("code", code)
        .query((row, _) -> row.getString("version"))
        .list();
  }

  /** The versions of an item, newest first. */
  List<StoredVersion> of(String code) {
    return jdbc
        .sql("SELECT * FROM items.item_version WHERE code = :code")
        .param("code", code)
        .query(ItemVersions::row)
        .list()
        .stream()
        .sorted(Comparator.comparing(StoredVersion::version).reversed())
        .toList();
  }

  /** The highest version of each item whose code or name has the words, in the order of codes. */
  List<StoredVersion> newest(String query, int from, int most) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (code) * FROM items.item_version
            WHERE position(lower(:query) IN lower(code || ' ' || name)) > 0
            ORDER BY code, string_to_array(version, '.')::int[] DESC OFFSET :from LIMIT :most
            """)
        .param("query", query)
        .param("from", from)
        .param("most", most)
        .query(ItemVersions::row)
        .list();
  }

  int count(String query) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT code) FROM items.item_version
            WHERE position(lower(:query) IN lower(code || ' ' || name)) > 0
            """)
        .param("query", query)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** The files as they were taken in; empty when the version is not known. */
  Optional<PackageFiles> files(ItemVersion version) {
    SortedMap<String, byte[]> content = new TreeMap<>();
    jdbc.sql("SELECT name, content FROM items.item_file WHERE code = :code AND version = :version")
        .param("code", version.code())
        .param("version", version.version())
        .query((row, _) -> content.put(row.getString("name"), row.getBytes("content")))
        .list();
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new PackageFiles(version, Collections.unmodifiableSortedMap(content)));
  }

  private static StoredVersion row(ResultSet row, int number) throws SQLException {
    @Nullable UUID author = row.getObject("author", UUID.class);
    return new StoredVersion(
        new ItemVersion(row.getString("code"), row.getString("version")),
        row.getString("name"),
        row.getString("digest"),
        row.getString("state").equals(RELEASED),
        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(author).map(AccountId::new),
        row.getString("note"));
  }
}
