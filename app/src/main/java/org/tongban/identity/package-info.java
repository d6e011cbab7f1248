/** Accounts, roles, jurisdiction, sign-in factors. */
@NullMarked
@ApplicationModule(
    displayName = "身份 identity",
    allowedDependencies = {"kernel", "guomi", "platform", "audit", "ui", "notice"})
package org.tongban.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
