/** Declarations at the desk: their forms, what they would change, and the second pair of eyes. */
@NullMarked
package org.tongban.registry.declaring;

import org.jspecify.annotations.NullMarked;
