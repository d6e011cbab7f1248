package org.tongban.audit;

/** What is recorded in the trail (审计事件). {@code docs/audit-actions.md} lists the same names. */
public enum AuditAction {
  /** A person's entry, or a list of persons, was read. */
  PERSON_READ,
  /** A list of persons was taken out as a file for a stated reason. */
  PERSONS_EXPORTED,
  /** A certificate was issued or cancelled. */
  DOCUMENT_ISSUED,
  /** Somebody asked whether a certificate is genuine. */
  DOCUMENT_VERIFIED,
  /** A declaration was put before a second official, approved, refused or withdrawn. */
  DECLARATION_HANDLED,
  /** A household's book was read or printed. */
  HOUSEHOLD_READ,
  /** A full, unmasked value was shown for a stated reason. */
  UNMASKED_READ,
  /** The register was changed. */
  REGISTER_CHANGED,
  /** The register was filled by a first import. */
  REGISTER_IMPORTED,
  /** A suspicious declaration was decided by an official. */
  SUSPICION_DECIDED,
  /** An unusual flow was marked seen or closed by an official. */
  FLOW_DECIDED,
  /** A change of a rule was laid before a second official, refused or withdrawn. */
  RULE_PROPOSED,
  /** A threshold of suspicion or a rule of approval was changed, confirmed by a second official. */
  RULE_CHANGED,
  /** A version of an item was taken in, from the folder of packages or from an official. */
  ITEM_ADMITTED,
  /** To whom a version is shown was proposed, refused or withdrawn. */
  ITEM_PROPOSED,
  /** To whom a version is shown was changed. */
  ITEM_ROLLOUT_CHANGED,
  /** A file was taken into the catalogue of items. */
  CATALOGUE_IMPORTED,
  /** The item that handles an entry of the catalogue was named, or none any more. */
  CATALOGUE_LINKED,
  /** A person was locked for, or released from, a case. */
  PERSON_LOCKED,
  /** A case was read. */
  CASE_READ,
  /** A case was changed: saved, submitted, decided, withdrawn. */
  CASE_CHANGED,
  /** A case's clock was stopped or started again. */
  CASE_CLOCK_STOPPED,
  /** A case was granted by the rules of its item, and by no person. */
  CASE_DECIDED_BY_RULES,
  /** An appointment of a person, or a list of them, was read. */
  APPOINTMENT_READ,
  /** An appointment was booked, moved, cancelled, missed, or its person came and was called. */
  APPOINTMENT_CHANGED,
  /** A service place was set up, or its hours, windows or rules were changed. */
  PLACE_CHANGED,
  /** A finished case was rated by whoever applied. */
  RATING_GIVEN,
  /** A rating was read, by whoever gave it or by an office. */
  RATING_READ,
  /** A rating was asked for at a window, called back, closed, appealed, or its appeal decided. */
  RATING_HANDLED,
  /** A signed message record went from one jurisdiction to another. */
  MESSAGE_EXCHANGED,
  /** A message to a person was written. */
  NOTICE_SENT,
  /** Somebody signed in. */
  SIGNED_IN,
  /** A sign-in failed or an account was locked. */
  SIGN_IN_REFUSED,
  /** Somebody signed out. */
  SIGNED_OUT,
  /** An account, role or setting was changed. */
  ACCOUNT_CHANGED,
  /** Somebody asked for what role or jurisdiction does not allow. */
  ACCESS_REFUSED,
  /** The trail itself was read. */
  TRAIL_READ
}
