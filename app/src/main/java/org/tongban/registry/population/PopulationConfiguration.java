package org.tongban.registry.population;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the population room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmallCells.class)
class PopulationConfiguration {}
