/** Reads lived cities into a register of their own, to see how well it judges them. */
@NullMarked
package org.tongban.registry.lived;

import org.jspecify.annotations.NullMarked;
