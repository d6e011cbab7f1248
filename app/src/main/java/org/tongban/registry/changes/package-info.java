/** Puts what declarations change into the words of a page, for every module that shows it. */
@NullMarked
@NamedInterface("changes")
package org.tongban.registry.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
