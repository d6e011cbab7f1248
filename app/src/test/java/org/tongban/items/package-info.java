/** Checks of item packages: what loads, what is refused, what the delivered ones decide. */
@org.jspecify.annotations.NullMarked
package org.tongban.items;
