/** Imports small towns into registers of their own. */
@NullMarked
package org.tongban.registry.load;

import org.jspecify.annotations.NullMarked;
