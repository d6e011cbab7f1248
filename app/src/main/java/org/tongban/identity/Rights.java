package org.tongban.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Department;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/**
 * What an account may do, and where (权限).
 *
 * @param department of a {@link Role#DEPARTMENT_OFFICER}; {@code null} for everybody else
 */
public record Rights(RegionCode jurisdiction, Set<Role> roles, @Nullable Department department) {

  /** Rights of no department. */
  public Rights(RegionCode jurisdiction, Set<Role> roles) {
    this(jurisdiction, roles, null);
  }

  /** Copies the roles. */
  public Rights {
    roles = Set.copyOf(roles);
  }

  /** Refuses with INVALID what staff cannot have. */
  void requireStaff() {
    if (roles.isEmpty() || roles.contains(Role.RESIDENT) || roles.contains(Role.SYSTEM)) {
      throw new Refusal(Refusal.Kind.INVALID, "identity.refused.roles");
    }
    if (roles.contains(Role.DEPARTMENT_OFFICER) != (department != null)) {
      throw new Refusal(Refusal.Kind.INVALID, "identity.refused.department");
    }
  }
}
