/** Pages of the catalogue, for residents and for the item office. */
@NullMarked
package org.tongban.catalogue.web;

import org.jspecify.annotations.NullMarked;
