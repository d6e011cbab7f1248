/** The demonstration city: seeds an empty database, shows the outbox, never runs in production. */
@NullMarked
@ApplicationModule(
    displayName = "演示 demonstration",
    allowedDependencies = {
      "kernel",
      "platform",
      "audit",
      "identity",
      "registry",
      "casework",
      "appointments",
      "notice",
      "city",
      "ui"
    })
package org.tongban.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
