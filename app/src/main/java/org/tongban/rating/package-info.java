/** What residents say of finished cases, and what the offices owe a bad rating. */
@NullMarked
@ApplicationModule(
    displayName = "好差评 rating",
    allowedDependencies = {
      "kernel",
      "guomi",
      "platform",
      "audit",
      "identity",
      "items",
      "registry",
      "casework",
      "deadlines",
      "notice",
      "ui"
    })
package org.tongban.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
