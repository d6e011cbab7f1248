/** The page a newcomer to the demonstration opens first. */
@NullMarked
package org.tongban.demonstration.web;

import org.jspecify.annotations.NullMarked;
