package org.tongban.casework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this module, prefix {@code tongban.casework}.
 *
 * @param openAfterClose how long a finished case still opens its persons to its offices
 * @param repeatWindow how long a submission counts as repeated by an equal one after it
 */
@ConfigurationProperties("tongban.casework")
record CaseworkSettings(
    @DefaultValue("30d") Duration openAfterClose, @DefaultValue("90d") Duration repeatWindow) {}
