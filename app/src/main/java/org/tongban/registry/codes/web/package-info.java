/** Pages of the region codes: search, history, import. */
@NullMarked
package org.tongban.registry.codes.web;

import org.jspecify.annotations.NullMarked;
