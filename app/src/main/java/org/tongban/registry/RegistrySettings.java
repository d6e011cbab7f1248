package org.tongban.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What provinces rule differently (地方规定), prefix {@code tongban.registry}.
 *
 * @param parentAge how many years a parent by birth is older at the least
 * @param posthumousDays how long after the father's death a child is still held to be his
 */
@ConfigurationProperties("tongban.registry")
record RegistrySettings(
    @DefaultValue("12") int parentAge, @DefaultValue("300") int posthumousDays) {}
