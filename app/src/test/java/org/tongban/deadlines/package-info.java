/** Checks of terms, the calendar of working days and the lights. */
@org.jspecify.annotations.NullMarked
package org.tongban.deadlines;
