/** Tests of the command line's part of the register. */
@NullMarked
package org.tongban.registry.command;

import org.jspecify.annotations.NullMarked;
