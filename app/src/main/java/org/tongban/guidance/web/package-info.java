/** Pages of guidance, without sign-in. */
@NullMarked
package org.tongban.guidance.web;

import org.jspecify.annotations.NullMarked;
