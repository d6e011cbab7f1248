package org.tongban.audit;

import java.util.Optional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;

/**
 * Finds whom a citizen number belongs to (按号找人), for an auditor who was given one. The register
 * implements it, since the trail knows ids alone.
 */
@FunctionalInterface
public interface SubjectFinder {

  /**
   * The person with this number; empty when there is none that the actor may ask for. The finder
   * records nothing: the trail records the reading that follows.
   */
  Optional<PersonId> find(CitizenNumber number, Actor auditor);
}
