package org.tongban.guidance;

import java.util.Map;

/** The guides through situations (情形引导库), as their folder has them now. */
public interface Guides {

  /** Code to guide, in the order in which they are shown. */
  Map<String, Guide> all();

  /** {@link org.tongban.kernel.Refusal} NOT_FOUND for none. */
  Guide guide(String code);
}
