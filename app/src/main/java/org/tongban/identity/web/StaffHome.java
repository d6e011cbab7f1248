package org.tongban.identity.web;

import java.util.Set;
import org.tongban.kernel.Role;

/** Where staff begin their work after signing in. */
final class StaffHome {

  private StaffHome() {}

  /** The desk for officers, the items for their office, the trail for auditors, else accounts. */
  static String of(Set<Role> roles) {
    if (roles.contains(Role.WINDOW_OFFICER)
        || roles.contains(Role.COUNTY_OFFICER)
        || roles.contains(Role.DEPARTMENT_OFFICER)) {
      return "/desk";
    }
    if (roles.contains(Role.ITEM_EDITOR)) {
      return "/office/items";
    }
    return roles.contains(Role.AUDITOR) ? "/audit" : "/admin";
  }
}
