/** Pages of the trail: the auditor's, and the resident's own. */
@NullMarked
package org.tongban.audit.web;

import org.jspecify.annotations.NullMarked;
