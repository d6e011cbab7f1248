package org.tongban.items;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.platform.TongbanSettings;

/** Loads the packages when the application starts; a bad package never stops the others. */
@Configuration(proxyBeanMethods = false)
class ItemConfiguration {

  @Bean
  FolderCatalogue itemCatalogue(TongbanSettings settings, JdbcClient jdbc, Clock clock) {
    FolderCatalogue catalogue =
        new FolderCatalogue(settings.items(), new ItemVersions(jdbc), clock);
    catalogue.load();
    return catalogue;
  }
}
