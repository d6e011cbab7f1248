/** Papers and certificates: who holds which, their print, and whether they are genuine. */
@NullMarked
package org.tongban.registry.documents;

import org.jspecify.annotations.NullMarked;
