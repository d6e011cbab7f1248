/** Households, persons and registrations through time; nothing is overwritten. */
@NullMarked
@ApplicationModule(
    displayName = "户籍 registry",
    allowedDependencies = {"kernel", "guomi", "city", "platform", "audit", "identity", "ui"})
package org.tongban.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
