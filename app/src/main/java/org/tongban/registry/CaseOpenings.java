package org.tongban.registry;

import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;

/**
 * Which cases open which persons to whom (办件授权): a case opens its persons to its offices until it
 * closes plus a set time. The module that keeps the cases implements it; without it nothing opens.
 */
public interface CaseOpenings {

  /** Whether an open case of the actor's office concerns the person. */
  boolean opens(Actor actor, PersonId person);
}
