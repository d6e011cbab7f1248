/** What the platform answers over HTTPS. */
@NullMarked
package org.tongban.platform.web;

import org.jspecify.annotations.NullMarked;
