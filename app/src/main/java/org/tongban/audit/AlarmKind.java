package org.tongban.audit;

/** What about the trail does not hold (告警类别). */
public enum AlarmKind {
  /** An entry was changed: its MAC does not match. */
  ENTRY_CHANGED,
  /** A numbered entry does not give the leaf that the tree took. */
  LEAF_CHANGED,
  /** An entry that was numbered is gone. */
  ENTRY_MISSING,
  /** The entries do not give the root that was signed. */
  ROOT_DIFFERS,
  /** A checkpoint's signature does not hold. */
  SIGNATURE_BROKEN,
  /** The tree's edge does not continue the last checkpoint; nothing is numbered until it does. */
  FRONTIER_BROKEN
}
