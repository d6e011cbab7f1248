/** Tests of the synthetic city. */
@NullMarked
package org.tongban.city;

import org.jspecify.annotations.NullMarked;
