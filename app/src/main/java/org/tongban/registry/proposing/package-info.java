/** Changes of rules that hold for everybody: proposed by one official, confirmed by another. */
@NullMarked
package org.tongban.registry.proposing;

import org.jspecify.annotations.NullMarked;
