/** A resident's messages, and what the demonstration would have sent. */
@NullMarked
package org.tongban.notice.web;

import org.jspecify.annotations.NullMarked;
