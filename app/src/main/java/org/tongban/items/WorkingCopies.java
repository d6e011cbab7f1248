package org.tongban.items;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;

/** What officials are editing, one copy an item and official (编辑中的副本). */
@Repository
class WorkingCopies {

  private final JdbcClient jdbc;

  WorkingCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which version the official's copy of the item began with. */
  Optional<ItemVersion> base(String code, AccountId author) {
    return jdbc.sql(
            """
            SELECT version FROM items.working_copy WHERE code = :code AND author = :author
            FOR UPDATE
            """)
        .param("code", code)
        .param("author", author.value())
        .query((row, _) -> new ItemVersion(code, row.getString("version")))
        .optional();
  }

  /** Begins a copy; false when the official has one of the item already. */
  boolean begin(PackageFiles files, AccountId author) {
    boolean first =
        jdbc.sql(
                    """
                    INSERT INTO items.working_copy (code, author, version)
                    VALUES (:code, :author, :version) ON CONFLICT DO NOTHING
                    """)
                .param("code", files.version().code())
                .param("author", author.value())
                .param("version", files.version().version())
                .update()
            == 1;
    if (first) {
      files
          .content()
          .forEach((name, content) -> write(files.version().code(), author, name, content));
    }
    return first;
  }

  void write(String code, AccountId author, String name, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO items.working_file (code, author, name, content)
            VALUES (:code, :author, :name, :content)
            ON CONFLICT (code, author, name) DO UPDATE SET content = excluded.content
            """)
        .param("code", code)
        .param("author", author.value())
        .param("name", name)
        .param("content", content)
        .update();
  }

  /** The files as they are now, under the version the copy shall become. */
  PackageFiles files(ItemVersion version, AccountId author) {
    SortedMap<String, byte[]> content = new TreeMap<>();
    jdbc.sql(
            """
            SELECT name, content FROM items.working_file WHERE code = :code AND author = :author
            """)
        .param("code", version.code())
        .param("author", author.value())
        .query((row, _) -> content.put(row.getString("name"), row.getBytes("content")))
        .list();
    return new PackageFiles(version, Collections.unmodifiableSortedMap(content));
  }

  void drop(String code, AccountId author) {
    jdbc.sql("DELETE FROM items.working_copy WHERE code = :code AND author = :author")
        .param("code", code)
        .param("author", author.value())
        .update();
  }
}
