package org.tongban.deadlines;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the calendar of working days from its data. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlineConfiguration {

  @Bean
  Deadlines deadlines(DeadlineSettings settings) throws IOException {
    try (InputStream in = settings.calendar().getInputStream()) {
      return new CalendarDeadlines(
          CalendarFile.read(in), settings.closeOfBusiness(), settings.zone());
    }
  }
}
