package org.tongban.identity.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.identity.Departments;
import org.tongban.identity.Rights;
import org.tongban.kernel.Department;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;

/** Reads what was chosen of an account's rights. */
final class RightsForm {

  private RightsForm() {}

  /** Refuses with INVALID a region or a department that there is not. */
  static Rights read(String region, Set<Role> roles, String department, Departments known) {
    return new Rights(AdminController.region(region), roles, department(department, known));
  }

  private static @Nullable Department department(String code, Departments known) {
    if (code.isBlank()) {
      return null;
    }
    if (!Department.isCode(code) || known.find(new Department(code)).isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "identity.refused.department");
    }
    return new Department(code);
  }
}
