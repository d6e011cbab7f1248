package org.tongban.registry.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often certificates may be verified from one network address, prefix {@code tongban.verify}.
 *
 * @param misses most codes nobody holds in one span
 * @param questions most questions in one span
 * @param within how long a span lasts
 * @param addresses most addresses remembered at a time
 */
@ConfigurationProperties("tongban.verify")
record VerifySettings(
    @DefaultValue("30") int misses,
    @DefaultValue("300") int questions,
    @DefaultValue("10m") Duration within,
    @DefaultValue("10000") int addresses) {}
