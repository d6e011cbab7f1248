package org.tongban.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;

/** PostgreSQL inside the installation's data folder (内嵌数据库), stopped with the application. */
final class EmbeddedDatabase implements DisposableBean {

  private final EmbeddedPostgres postgres;

  EmbeddedDatabase(Path data) throws IOException {
    Path folder = data.resolve("postgresql").toAbsolutePath();
    Files.createDirectories(folder.getParent());
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("max_connections", "60")
            .start();
  }

  DataSource dataSource() {
    return postgres.getPostgresDatabase();
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void destroy() throws IOException {
    postgres.close();
  }
}
