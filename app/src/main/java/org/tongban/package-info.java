/** Tongban 通办, the platform a city runs to serve its residents and to keep getting better at it. */
@NullMarked
package org.tongban;

import org.jspecify.annotations.NullMarked;
