package org.tongban.deadlines;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How this installation counts terms, prefix {@code tongban.deadlines}.
 *
 * @param closeOfBusiness when offices close (下班时间); a term in days ends then
 * @param zone time zone of the offices
 * @param calendar the announced working days, in YAML
 */
@ConfigurationProperties("tongban.deadlines")
record DeadlineSettings(
    @DefaultValue("17:30") LocalTime closeOfBusiness,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("classpath:deadlines/calendar.yaml") Resource calendar) {}
