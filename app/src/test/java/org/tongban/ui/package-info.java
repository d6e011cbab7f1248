/** Checks of the page shell. */
@org.jspecify.annotations.NullMarked
package org.tongban.ui;
