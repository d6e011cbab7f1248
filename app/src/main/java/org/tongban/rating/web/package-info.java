/** Pages where residents rate, offices follow up, and figures are read. */
@NullMarked
package org.tongban.rating.web;

import org.jspecify.annotations.NullMarked;
