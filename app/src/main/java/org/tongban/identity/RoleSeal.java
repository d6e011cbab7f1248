package org.tongban.identity;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MacKey;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Department;
import org.tongban.kernel.Role;

/**
 * HMAC-SM3 over what an account may do (权限完整性, GB/T 39786 level 3): rights written past the
 * platform are worth nothing.
 */
@Component
class RoleSeal {

  private final MacKey key;

  RoleSeal(KeyRing ring) {
    this.key = ring.macKey("identity-roles");
  }

  byte[] of(AccountId id, AccountKind kind, Rights rights, boolean enabled) {
    return key.mac(text(id, kind, rights, enabled));
  }

  boolean matches(AccountId id, AccountKind kind, Rights rights, boolean enabled, byte[] mac) {
    return key.matches(text(id, kind, rights, enabled), mac);
  }

  // Newlines occur in none of the parts, so the text has one reading. Without a department it is
  // what it was before there were any.
  private static byte[] text(AccountId id, AccountKind kind, Rights rights, boolean enabled) {
    Department department = rights.department();
    String text =
        String.join(
            "\n",
            department == null ? "1" : "2",
            id.toString(),
            kind.name(),
            rights.jurisdiction().digits(),
            rights.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
            Boolean.toString(enabled));
    return (department == null ? text : text + "\n" + department.code())
        .getBytes(StandardCharsets.UTF_8);
  }
}
