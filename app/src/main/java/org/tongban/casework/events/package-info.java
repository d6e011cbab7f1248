/** What other modules may hear of cases: ids and states, never a decision or personal data. */
@NullMarked
@NamedInterface("events")
package org.tongban.casework.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
