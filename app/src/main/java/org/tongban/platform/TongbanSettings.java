package org.tongban.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the installation, prefix {@code tongban}.
 *
 * @param data folder of everything this installation keeps, from {@code TONGBAN_DATA}
 * @param masterKeyFile file of the master key, from {@code TONGBAN_MASTER_KEY_FILE}; outside {@code
 *     data} in production, made in {@code data} by default in the demonstration
 * @param demonstration whether this is the demonstration, with its synthetic city and accounts
 * @param items folder of the service item packages
 * @param installation name that signs checkpoints and messages of this installation
 */
@ConfigurationProperties("tongban")
public record TongbanSettings(
    @DefaultValue("./data") Path data,
    @Nullable Path masterKeyFile,
    @DefaultValue("false") boolean demonstration,
    @DefaultValue("./items") Path items,
    @DefaultValue("tongban") String installation) {}
