package org.tongban.registry.load;

import java.time.Instant;
import java.util.UUID;

/**
 * An import under way (导入批次).
 *
 * @param id names all its rows
 * @param started the record time of its rows; each event of a person is a microsecond later
 */
record Run(UUID id, Instant started) {

  Ids ids() {
    return new Ids(id, started);
  }

  /** The record time in microseconds since 1970. */
  long recorded() {
    return started.getEpochSecond() * 1_000_000 + started.getNano() / 1_000;
  }

  /** The newest record time of each person, household and dwelling: after all their events. */
  long lastRecorded() {
    return recorded() + 999_999;
  }
}
