/**
 * Appointments at service places, queue numbers and calling; slots are worked out, never stored.
 */
@NullMarked
@ApplicationModule(
    displayName = "预约 appointments",
    allowedDependencies = {
      "kernel",
      "platform",
      "audit",
      "items",
      "registry",
      "deadlines",
      "notice",
      "ui"
    })
package org.tongban.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
