/** Pages of a case: for the resident who asks and for the officials who decide. */
@NullMarked
package org.tongban.casework.web;

import org.jspecify.annotations.NullMarked;
