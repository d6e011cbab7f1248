/** Measures the product against baselines run beside it, each figure with what it compares to. */
@NullMarked
package org.tongban.bench;

import org.jspecify.annotations.NullMarked;
