package org.tongban.identity;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MacKey;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.RegionCode;
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

  byte[] of(
      AccountId id, AccountKind kind, RegionCode jurisdiction, Set<Role> roles, boolean enabled) {
    return key.mac(text(id, kind, jurisdiction, roles, enabled));
  }

  boolean matches(
      AccountId id,
      AccountKind kind,
      RegionCode jurisdiction,
      Set<Role> roles,
      boolean enabled,
      byte[] mac) {
    return key.matches(text(id, kind, jurisdiction, roles, enabled), mac);
  }

  // Newlines occur in none of the parts, so the text has one reading.
  private static byte[] text(
      AccountId id, AccountKind kind, RegionCode jurisdiction, Set<Role> roles, boolean enabled) {
    String names = roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    return String.join(
            "\n",
            "1",
            id.toString(),
            kind.name(),
            jurisdiction.digits(),
            names,
            Boolean.toString(enabled))
        .getBytes(StandardCharsets.UTF_8);
  }
}
