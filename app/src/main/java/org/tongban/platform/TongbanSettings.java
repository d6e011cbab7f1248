package org.tongban.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the installation, prefix {@code tongban}.
 *
 * @param data folder of everything this installation keeps, from {@code TONGBAN_DATA}
 * @param masterKey file of the master key; outside {@code data} in production
 * @param demonstration whether this is the demonstration, with its synthetic city and accounts
 * @param items folder of the service item packages
 * @param installation name that signs checkpoints and messages of this installation
 */
@ConfigurationProperties("tongban")
public record TongbanSettings(
    @DefaultValue("./data") Path data,
    @DefaultValue("./data/master.key") Path masterKey,
    @DefaultValue("false") boolean demonstration,
    @DefaultValue("./items") Path items,
    @DefaultValue("tongban") String installation) {}
