package org.tongban.notice;

import java.util.Optional;
import org.tongban.kernel.PersonId;

/** Where a person can be reached (联系方式); asked at the moment of sending, never stored here. */
public interface PhoneBook {

  /** The phone of the person's account, if there is one that may be used. */
  Optional<String> phoneOf(PersonId person);
}
