package org.tongban.casework;

import java.util.Optional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/**
 * How far the parts of a bundle are (一件事办理情况), asked for the bundle itself or for any of its parts;
 * recorded as a reading of the bundle. It says how each part stands, and nothing that was answered.
 */
public interface Bundles {

  /** For the applicant; empty for a case that is neither a bundle nor part of one. */
  Optional<BundleStanding> of(Actor resident, CaseId id);

  /** For an official who may open the case; empty also for one who may not. */
  Optional<BundleStanding> seenBy(Actor official, CaseId id);
}
