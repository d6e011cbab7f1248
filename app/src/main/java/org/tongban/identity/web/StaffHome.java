package org.tongban.identity.web;

import java.util.Set;
import org.tongban.kernel.Role;

/** Where staff begin their work after signing in. */
final class StaffHome {

  private StaffHome() {}

  /** The desk for officers; the trail for auditors and the accounts for administrators. */
  static String of(Set<Role> roles) {
    if (roles.contains(Role.WINDOW_OFFICER) || roles.contains(Role.COUNTY_OFFICER)) {
      return "/desk";
    }
    return roles.contains(Role.AUDITOR) ? "/audit" : "/admin";
  }
}
