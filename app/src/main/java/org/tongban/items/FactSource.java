package org.tongban.items;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a fact comes from that the rules judge or the form shows (数据来源).
 *
 * @param source who knows it
 * @param from for an asked one the field of the form, else the name by which the source gives it,
 *     such as {@code applicantActive}
 */
public record FactSource(Source source, String from) {

  /** Who knows a fact. */
  public enum Source {
    /** 填报: the applicant answers it in the form. */
    @JsonProperty("asked")
    ASKED,
    /** 人口户籍库: the register holds it. */
    @JsonProperty("register")
    REGISTER,
    /** 数据共享: another department gives it. */
    @JsonProperty("exchange")
    EXCHANGE,
    /** 电子证照: a licence says it. */
    @JsonProperty("licence")
    LICENCE,
    /** 事项自身: the package itself or the case says it, such as a promised term. */
    @JsonProperty("item")
    ITEM
  }
}
