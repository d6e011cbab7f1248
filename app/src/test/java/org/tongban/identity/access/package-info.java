/** Checks that every endpoint is closed to whom it does not name. */
@org.jspecify.annotations.NullMarked
package org.tongban.identity.access;
