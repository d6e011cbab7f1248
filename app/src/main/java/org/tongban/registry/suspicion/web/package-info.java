/** The office's pages of suspicious declarations, and their rules. */
@NullMarked
package org.tongban.registry.suspicion.web;

import org.jspecify.annotations.NullMarked;
