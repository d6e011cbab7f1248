/**
 * Rules that look for false declarations in the register and lay what they find before a person.
 */
@NullMarked
package org.tongban.registry.suspicion;

import org.jspecify.annotations.NullMarked;
