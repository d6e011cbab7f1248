/** Journeys in a real browser against the packaged application, as a person would take them. */
@NullMarked
package org.tongban.acceptance;

import org.jspecify.annotations.NullMarked;
