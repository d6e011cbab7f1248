/** Applications, cases and decisions; the only importer of the workflow engine. */
@NullMarked
@ApplicationModule(
    displayName = "办件 casework",
    allowedDependencies = {
      "kernel",
      "guomi",
      "platform",
      "audit",
      "identity",
      "items",
      "registry",
      "registry :: changes",
      "registry :: forms",
      "deadlines",
      "notice",
      "ui"
    })
package org.tongban.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
