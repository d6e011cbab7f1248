/** Pages to sign in, and the administrator's accounts. */
@NullMarked
package org.tongban.identity.web;

import org.jspecify.annotations.NullMarked;
