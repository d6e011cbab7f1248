/** Page shell, design system and shared components; no business of its own. */
@NullMarked
@ApplicationModule(
    displayName = "界面 ui",
    allowedDependencies = {"kernel"})
package org.tongban.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
