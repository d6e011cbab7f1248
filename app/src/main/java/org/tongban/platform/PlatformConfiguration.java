package org.tongban.platform;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans every module may ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TongbanSettings.class)
class PlatformConfiguration {

  /**
   * The city's own clock. Its zone is China's, so that a day asked of it is the day that residents
   * and officials read on the wall: a day of UTC begins at eight in the morning.
   */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  DataFolder dataFolder(TongbanSettings settings) throws IOException {
    return new DataFolder(settings.data());
  }
}
