/** Preferences of whoever reads, and the pages that say what went wrong. */
@NullMarked
package org.tongban.ui.web;

import org.jspecify.annotations.NullMarked;
