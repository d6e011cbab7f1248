package org.tongban.city;

/** Kind of a household (户别): a family's home (家庭户) or a collective one (集体户). */
public enum HouseholdKind {
  FAMILY,
  COLLECTIVE
}
