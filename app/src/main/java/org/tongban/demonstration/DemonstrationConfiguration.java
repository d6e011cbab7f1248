package org.tongban.demonstration;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.appointments.PlaceSetup;
import org.tongban.city.SyntheticCity;
import org.tongban.identity.Accounts;
import org.tongban.registry.Enrolment;

/** Everything of the demonstration; nothing of it exists unless it is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tongban.demonstration")
@EnableConfigurationProperties(CitySettings.class)
class DemonstrationConfiguration {

  @Bean
  SyntheticCity demonstrationCity(CitySettings settings) {
    return SyntheticCity.generate(settings.plan());
  }

  @Bean
  DemonstrationStaff demonstrationStaff(CitySettings settings, Clock clock) {
    return new DemonstrationStaff(settings.plan(), clock);
  }

  @Bean
  Introduction introduction(CitySettings settings, SyntheticCity city, DemonstrationStaff staff) {
    return new Introduction(settings.plan(), city, staff);
  }

  @Bean
  DemonstrationNotice demonstrationNotice(Introduction introduction) {
    return new DemonstrationNotice(introduction);
  }

  @Bean
  @ConditionalOnProperty(name = "tongban.importing", havingValue = "false", matchIfMissing = true)
  CitySeed citySeed(
      SyntheticCity city,
      DemonstrationStaff staff,
      Enrolment enrolment,
      Accounts accounts,
      TransactionTemplate transaction) {
    return new CitySeed(city, staff, enrolment, accounts, transaction);
  }

  @Bean
  @ConditionalOnProperty(name = "tongban.importing", havingValue = "false", matchIfMissing = true)
  PlacesSeed placesSeed(CitySettings settings, PlaceSetup setup, TransactionTemplate transaction) {
    return new PlacesSeed(settings.plan(), setup, transaction);
  }
}
