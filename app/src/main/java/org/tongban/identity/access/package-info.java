/** Closes every endpoint by default and opens it to whom its declaration names. */
@NullMarked
package org.tongban.identity.access;

import org.jspecify.annotations.NullMarked;
