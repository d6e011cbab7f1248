/** Who saw or changed what, and why: entries, sequence, checkpoints. */
@NullMarked
@ApplicationModule(
    displayName = "审计 audit",
    allowedDependencies = {"kernel", "platform", "ui", "guomi", "ledger"})
package org.tongban.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
