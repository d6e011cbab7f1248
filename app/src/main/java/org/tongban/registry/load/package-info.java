/** Loads held data into an empty register: checked, sealed on every core, copied, then indexed. */
@NullMarked
package org.tongban.registry.load;

import org.jspecify.annotations.NullMarked;
