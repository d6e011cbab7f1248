/** Public pages of the catalogue of service items: no sign-in, readable without script. */
@NullMarked
package org.tongban.items.web;

import org.jspecify.annotations.NullMarked;
