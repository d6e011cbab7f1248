package org.tongban.kernel;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts (操作人): an account with its roles and the region it may act in. {@code person} is the
 * resident's own entry in the register, and empty for staff; {@code department} is that of a {@link
 * Role#DEPARTMENT_OFFICER}, and empty for everybody else.
 */
public record Actor(
    AccountId account,
    Set<Role> roles,
    RegionCode jurisdiction,
    Optional<PersonId> person,
    Optional<Department> department) {

  /** Copies the roles. */
  public Actor {
    roles = Set.copyOf(roles);
  }

  /** An actor of no department. */
  public Actor(
      AccountId account, Set<Role> roles, RegionCode jurisdiction, Optional<PersonId> person) {
    this(account, roles, jurisdiction, person, Optional.empty());
  }

  /** The platform itself, acting in the given region. */
  public static Actor system(RegionCode jurisdiction) {
    return new Actor(
        new AccountId(new java.util.UUID(0, 0)),
        Set.of(Role.SYSTEM),
        jurisdiction,
        Optional.empty());
  }

  /** Whether the actor has the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the actor is of the offices that keep the register (户籍机关): a window or above it. */
  public boolean keepsRegister() {
    return is(Role.WINDOW_OFFICER) || is(Role.COUNTY_OFFICER);
  }

  /** Whether the actor's region covers the other one. */
  public boolean covers(RegionCode region) {
    return jurisdiction.covers(region);
  }
}
