/**
 * The command line's part of the register and of the synthetic city: {@code bin/tongban city …}.
 */
@NamedInterface("command")
@NullMarked
package org.tongban.registry.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
