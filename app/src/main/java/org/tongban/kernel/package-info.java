/** The handful of value types every module shares. */
@NullMarked
@ApplicationModule(
    displayName = "内核 kernel",
    allowedDependencies = {})
package org.tongban.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
