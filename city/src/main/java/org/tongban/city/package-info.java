/**
 * The synthetic city (合成城市): households and residents that do not exist, the same for the same
 * seed.
 */
@NullMarked
package org.tongban.city;

import org.jspecify.annotations.NullMarked;
