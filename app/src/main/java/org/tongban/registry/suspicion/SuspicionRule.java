package org.tongban.registry.suspicion;

import java.time.OffsetDateTime;
import java.util.List;

/** One rule (识别规则): what it looks for in the register as known now, and how strong a find is. */
interface SuspicionRule {

  SuspicionKind kind();

  /**
   * Everything of this kind that an event recorded after the time belongs to.
   *
   * @param settings thresholds of this rule by name, as the migration lists them
   */
  List<Finding> find(OffsetDateTime since, Thresholds settings);
}
