/** Region codes with the days on which they held, read from the published lists. */
@NullMarked
package org.tongban.registry.codes;

import org.jspecify.annotations.NullMarked;
