/** Messages to people and the ways they travel. */
@NullMarked
@ApplicationModule(
    displayName = "通知 notice",
    allowedDependencies = {"kernel", "guomi", "platform", "ui"})
package org.tongban.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
