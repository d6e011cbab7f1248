/** The catalogue of service items as departments publish it, imported from their files. */
@NullMarked
@ApplicationModule(
    displayName = "事项目录 catalogue",
    allowedDependencies = {"kernel", "platform", "audit", "items", "deadlines", "ui"})
package org.tongban.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
