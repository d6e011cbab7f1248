/** What has happened in the register, in ids alone, for modules that react after the commit. */
@NullMarked
@NamedInterface("events")
package org.tongban.registry.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
