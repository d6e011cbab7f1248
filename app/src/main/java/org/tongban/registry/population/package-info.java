/** Population figures, projections and flow alarms, computed from the register's versions. */
@NullMarked
package org.tongban.registry.population;

import org.jspecify.annotations.NullMarked;
