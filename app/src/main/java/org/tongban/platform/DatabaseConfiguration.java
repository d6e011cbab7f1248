package org.tongban.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database: embedded unless {@code spring.datasource.url} names an external one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseConfiguration {

  /** A person gets a page that says so sooner than a browser gives up. */
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(3);

  @Bean
  EmbeddedDatabase embeddedDatabase(DataFolder data) throws IOException, InterruptedException {
    return new EmbeddedDatabase(data.path());
  }

  @Bean
  HikariDataSource dataSource(EmbeddedDatabase database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.jdbcUrl());
    pool.setUsername(EmbeddedDatabase.USER);
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(20);
    pool.setMinimumIdle(4);
    pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    pool.setValidationTimeout(CONNECTION_TIMEOUT.minusSeconds(1).toMillis());
    return pool;
  }
}
