/** The catalogue of service item packages and their versions. */
@NullMarked
@ApplicationModule(
    displayName = "事项 items",
    allowedDependencies = {"kernel", "guomi", "platform", "audit", "identity", "deadlines", "ui"})
package org.tongban.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
