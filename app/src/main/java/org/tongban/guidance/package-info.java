/** A few questions about what has happened lead to the items that it takes (R-B10). */
@NullMarked
@ApplicationModule(
    displayName = "智能引导 guidance",
    allowedDependencies = {"kernel", "platform", "items", "ui"})
package org.tongban.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
