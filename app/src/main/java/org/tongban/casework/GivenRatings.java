package org.tongban.casework;

import java.util.Optional;
import org.tongban.kernel.CaseId;

/** Which cases were rated already (已评办件); answered by whoever keeps the ratings. */
public interface GivenRatings {

  /** The grade given, 1 to 5; empty before. */
  Optional<Integer> gradeOf(CaseId id);
}
