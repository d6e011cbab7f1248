package org.tongban.registry.declaring;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * The desk's registration business (登记事项): for each declaration, from which page it starts, on
 * which law it usually rests, and what its form asks. Everything else follows from this.
 */
@NamedInterface("forms")
public enum Business {
  /** 出生登记. */
  BIRTH(From.HOUSEHOLD, "户口登记条例 第七条", Fields.BIRTH),
  /** 死亡注销. */
  DEATH(From.PERSON, "户口登记条例 第八条", Fields.SUCCESSION),
  /** 注销: 入伍, 出国定居, 重户. */
  CANCELLATION(From.PERSON, "户口登记条例 第十二条", Fields.CANCELLATION),
  /** 立户. */
  ESTABLISH(From.PERSON, "户口登记条例 第五条", Fields.ESTABLISH),
  /** 分户. */
  SPLIT(From.HOUSEHOLD, "户口登记条例 第十九条", Fields.SPLIT),
  /** 并户. */
  MERGE(From.HOUSEHOLD, "户口登记条例 第十九条", Fields.MERGE),
  /** 户主变更. */
  HEAD_CHANGE(From.HOUSEHOLD, "户口登记条例 第十九条", Fields.HEAD_CHANGE),
  /** 户主变更更正. */
  HEAD_CORRECTION(From.HOUSEHOLD, "户口登记条例 第十七条", Fields.HEAD_CORRECTION),
  /** 市内移居. */
  MOVE_WITHIN(From.PERSON, "户口登记条例 第十条", Fields.MOVE_WITHIN),
  /** 全户移居. */
  HOUSEHOLD_MOVE(From.HOUSEHOLD, "户口登记条例 第十条", Fields.HOUSEHOLD_MOVE),
  /** 迁入. */
  MOVE_IN(From.DESK, "户口登记条例 第十三条", Fields.MOVE_IN),
  /** 迁出. */
  MOVE_OUT(From.PERSON, "户口登记条例 第十条", Fields.MOVE_OUT),
  /** 恢复户口. */
  RESTORE(From.PERSON, "户口登记条例 第十三条", Fields.RESTORE),
  /** 补登. */
  LATE(From.DESK, "户口登记条例 第十三条", Fields.LATE),
  /** 变更. */
  CHANGE(From.PERSON, "户口登记条例 第十七条", Fields.CHANGE),
  /** 更正. */
  CORRECT(From.PERSON, "户口登记条例 第十七条", Fields.CORRECT),
  /** 身份号码重新编制. */
  NUMBER(From.PERSON, "户口登记条例 第十七条", Fields.NUMBER),
  /** 登记事件更正. */
  EVENT(From.PERSON, "户口登记条例 第十七条", Fields.EVENT),
  /** 结婚. */
  MARRY(From.PERSON, "户口登记条例 第九条", Fields.OTHER),
  /** 离婚. */
  DIVORCE(From.PERSON, "户口登记条例 第九条", Fields.OTHER),
  /** 亲子监护登记. */
  KINSHIP(From.PERSON, "户口登记条例 第九条", Fields.KINSHIP),
  /** 收养监护终止. */
  KINSHIP_END(From.PERSON, "户口登记条例 第九条", Fields.KINSHIP),
  /** 户口簿签发. */
  BOOK(From.HOUSEHOLD, "户口登记条例 第四条", List.of()),
  /** 户口簿换发补发. */
  BOOK_AGAIN(From.HOUSEHOLD, "户口登记条例 第四条", Fields.BOOK_AGAIN),
  /** 居住证签发. */
  PERMIT(From.PERSON, "居住证暂行条例 第九条", Fields.PERMIT),
  /** 居住证签注. */
  ENDORSE(From.PERSON, "居住证暂行条例 第十条", Fields.PAPER),
  /** 居住证注销. */
  PERMIT_END(From.PERSON, "居住证暂行条例 第十条", Fields.PAPER_END),
  /** 身份证签发. */
  CARD(From.PERSON, "居民身份证法 第十条", Fields.CARD),
  /** 身份证挂失或注销. */
  CARD_END(From.PERSON, "居民身份证法 第十一条", Fields.PAPER_END),
  /** 地名地址变更. */
  RENAME(From.DWELLING, "地名管理条例 第十三条", Fields.RENAME);

  private final From from;
  private final String basis;

  @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable lists of records.
  private final List<Field> fields;

  Business(From from, String basis, List<Field> fields) {
    this.from = from;
    this.basis = basis;
    this.fields = fields;
  }

  /** Whose page it starts from. */
  public From from() {
    return from;
  }

  /** The usual legal basis, which the official may replace. */
  public String basis() {
    return basis;
  }

  /** What the form asks, in order, beside the day, the basis and the proof of every form. */
  public List<Field> fields() {
    return fields;
  }

  /** The page a declaration starts from. */
  public enum From {
    /** A person's. */
    PERSON,
    /** A household's. */
    HOUSEHOLD,
    /** A dwelling's. */
    DWELLING,
    /** Nobody's: the register does not have them yet. */
    DESK
  }
}
