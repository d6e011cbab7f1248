package org.tongban.identity;

import java.util.Set;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/**
 * A staff account to open (新工作人员账号); prints without its secrets.
 *
 * @param loginName 3 to 40 of {@code a-z 0-9 . _ -}
 * @param password at least 12 characters; stored as an Argon2id hash
 * @param totpSecret Base32 secret of the authenticator, 32 characters; stored sealed
 */
public record NewStaff(
    String loginName,
    String password,
    String totpSecret,
    String displayName,
    Rights rights,
    boolean demonstration) {

  /** An account of no department. */
  public NewStaff(
      String loginName,
      String password,
      String totpSecret,
      String displayName,
      RegionCode jurisdiction,
      Set<Role> roles,
      boolean demonstration) {
    this(
        loginName,
        password,
        totpSecret,
        displayName,
        new Rights(jurisdiction, roles),
        demonstration);
  }

  @Override
  public String toString() {
    return "new staff account " + loginName;
  }
}
