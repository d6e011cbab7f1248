package org.tongban.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest resident identity card somebody holds (居民身份证).
 *
 * @param until the first day on which it no longer holds; null for 长期
 */
public record IdCard(Standing standing, @Nullable LocalDate until) {

  /** How it stands. */
  public enum Standing {
    /** 有效. */
    VALID,
    /** 有效期已满. */
    EXPIRED,
    /** 暂停使用. */
    SUSPENDED,
    /** 已挂失. */
    LOST,
    /** 已换发. */
    REPLACED,
    /** 已注销. */
    CANCELLED
  }
}
