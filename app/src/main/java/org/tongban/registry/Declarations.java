package org.tongban.registry;

/**
 * Takes declarations to the register (户口登记申报, R-A1, R-A2). Both verbs refuse with {@link
 * org.tongban.kernel.Refusal}: INVALID where the declaration itself is wrong, CONFLICT where the
 * register stands against it or somebody else was faster, FORBIDDEN outside the operator's
 * jurisdiction, NOT_FOUND for an unknown id; the message key names the precondition.
 */
public interface Declarations {

  /**
   * What the declaration would change, under the very same preconditions; recorded as a reading.
   */
  Preview preview(Declaration declaration, Act act);

  /**
   * Enters the declaration in the caller's transaction, under row locks; recorded as a change that
   * names everybody concerned. Refused, it changes nothing.
   */
  Outcome register(Declaration declaration, Act act);
}
