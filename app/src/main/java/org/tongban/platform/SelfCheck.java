package org.tongban.platform;

/**
 * One part of the installation that can say whether it works (自检). Every bean of this type is run
 * by {@code tongban doctor}, in the order of their names.
 */
public interface SelfCheck {

  /** Names the part in one or two words, such as {@code database}. */
  String name();

  /** Tries the part for real, within a few seconds; a thrown exception counts as broken. */
  CheckOutcome run();
}
