package org.tongban.items;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this module, prefix {@code tongban.item-packages}; {@code reread} there says how long
 * it is until the folder of packages is read again, five seconds if nothing is set.
 *
 * @param settle how long nothing in a folder may change before it is taken for complete
 */
@ConfigurationProperties("tongban.item-packages")
record ItemSettings(@DefaultValue("3s") Duration settle) {}
