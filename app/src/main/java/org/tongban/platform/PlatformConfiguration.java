package org.tongban.platform;

import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans every module may ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TongbanSettings.class)
class PlatformConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  DataFolder dataFolder(TongbanSettings settings) throws IOException {
    return new DataFolder(settings.data());
  }
}
