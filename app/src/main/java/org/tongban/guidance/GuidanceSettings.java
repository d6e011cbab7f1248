package org.tongban.guidance;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this module, prefix {@code tongban.guidance}.
 *
 * @param folder of the guides, a YAML file each
 */
@ConfigurationProperties("tongban.guidance")
record GuidanceSettings(@DefaultValue("./guides") Path folder) {}
