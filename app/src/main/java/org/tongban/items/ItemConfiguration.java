package org.tongban.items;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.platform.TongbanSettings;

/** Binds the settings of this module and gives it the lint of packages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ItemSettings.class)
class ItemConfiguration {

  @Bean
  PackageLint packageLint(
      Clock clock,
      ProcessCheck engine,
      TongbanSettings tongban,
      ObjectProvider<Rollout> rollout,
      ObjectProvider<LoadedPackages> packages) {
    return new PackageLint(
        clock,
        engine,
        new ShownNeighbours(rollout, packages).or(new FolderNeighbours(tongban.items(), clock)));
  }
}
