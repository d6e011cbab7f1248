package org.tongban.items;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this module and gives it the lint of packages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ItemSettings.class)
class ItemConfiguration {

  @Bean
  PackageLint packageLint(Clock clock, ProcessCheck engine) {
    return new PackageLint(clock, engine);
  }
}
