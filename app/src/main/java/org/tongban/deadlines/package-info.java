/** Working-day calendar, clocks, supervision lights. */
@NullMarked
@ApplicationModule(
    displayName = "时限 deadlines",
    allowedDependencies = {"kernel"})
package org.tongban.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
