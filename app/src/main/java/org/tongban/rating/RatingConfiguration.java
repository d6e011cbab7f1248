package org.tongban.rating;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RatingSettings.class)
class RatingConfiguration {}
