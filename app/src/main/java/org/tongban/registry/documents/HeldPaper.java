package org.tongban.registry.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A paper somebody holds (证件) and how it stands today.
 *
 * @param kind such as {@code BOOK} or {@code REGISTRATION_CERTIFICATE}
 * @param community where it was issued
 * @param until the last day of its validity; null without an end
 * @param printable whether it was issued here as a file
 */
public record HeldPaper(
    UUID id,
    String kind,
    String serial,
    PersonId person,
    RegionCode community,
    LocalDate issued,
    State state,
    @Nullable LocalDate until,
    boolean printable) {

  /** How a paper stands (证件状态). */
  public enum State {
    /** 有效. */
    VALID,
    /** 暂停使用. */
    SUSPENDED,
    /** 已挂失. */
    LOST,
    /** 已换发. */
    REPLACED,
    /** 已注销. */
    CANCELLED,
    /** 已过期. */
    EXPIRED
  }
}
