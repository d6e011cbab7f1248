package org.tongban.identity;

import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** Which accounts to list (筛选条件): of a role, in a region, in a state; null for any. */
public record AccountFilter(@Nullable Role role, RegionCode within, @Nullable State state) {

  /** Whether an account can be used. */
  public enum State {
    /** 正常. */
    ENABLED,
    /** 停用. */
    DISABLED,
    /** 锁定. */
    LOCKED
  }
}
