/** What the process stands on: embedded database, keys, certificate, refusal to start unsafely. */
@NullMarked
@ApplicationModule(
    displayName = "平台 platform",
    allowedDependencies = {"kernel", "guomi"})
package org.tongban.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
