package org.tongban.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * What somebody declares to the register (登记申报, R-A1): one record for each named operation, with
 * its operands. The day of effect, the case, the basis and the proofs are in the {@link Act}.
 */
public sealed interface Declaration {

  /** How a child came (出生登记种类). */
  enum BirthKind {
    /** 婚生: the parents are married to each other; needs 出生医学证明. */
    MARITAL,
    /** 非婚生; needs 出生医学证明. */
    NON_MARITAL,
    /** 国(境)外出生. */
    ABROAD,
    /** 无出生医学证明. */
    NO_CERTIFICATE,
    /** 收养: the parents given are the adopters. */
    ADOPTION
  }

  /** Why a registration is cancelled other than by death (注销). */
  enum CancellationKind {
    /** 入伍. */
    ENLISTED,
    /** 出国(境)定居. */
    EMIGRATED,
    /** 重户: the same human being is registered under another entry, which stays. */
    DUPLICATE
  }

  /** Why somebody moves (迁移原因). */
  enum MoveReason {
    /** 夫妻投靠; names the kin. */
    SPOUSE,
    /** 投靠父母; names the kin. */
    PARENTS,
    /** 投靠子女; names the kin. */
    CHILDREN,
    /** 人才引进. */
    TALENT,
    /** 购房. */
    PURCHASE,
    /** 大中专录取. */
    STUDENT,
    /** 大中专毕业或退学. */
    GRADUATE,
    /** 工作调动. */
    WORK,
    /** 复员转业. */
    DEMOBILISED,
    /** 其他. */
    OTHER;

    /** Whether the mover joins somebody, who is named. */
    public boolean byKin() {
      return this == SPOUSE || this == PARENTS || this == CHILDREN;
    }
  }

  /** Why a number is issued anew (GA/T 2000.24). */
  enum NumberFault {
    /** 11 重号: two persons hold it. */
    DUPLICATE("11"),
    /** 12 错号: it is wrongly made or contradicts birth date or sex. */
    WRONG("12"),
    /** 10 身份号码: any other ground. */
    OTHER("10");

    private final String changeKind;

    NumberFault(String changeKind) {
      this.changeKind = changeKind;
    }

    /** Code of GA/T 2000.24. */
    public String changeKind() {
      return changeKind;
    }
  }

  /** How two persons stand to each other on record; {@code person} is the elder side. */
  enum KinshipKind {
    /** 亲生. */
    BIRTH,
    /** 收养. */
    ADOPTION,
    /** 继. */
    STEP,
    /** 监护. */
    GUARDIAN
  }

  /** On what somebody's residence rests (居住证申领条件). */
  enum ResidenceBasis {
    /** 合法稳定就业. */
    WORK,
    /** 合法稳定住所. */
    HOME,
    /** 连续就读. */
    SCHOOL
  }

  /** Why an identity card is issued (身份证办理原因). */
  enum CardReason {
    /** 首次申领. */
    FIRST,
    /** 换领. */
    RENEWAL,
    /** 遗失补领. */
    LOST
  }

  /** What became of a paper (证件状态). */
  enum PaperEnd {
    /** 遗失. */
    LOST,
    /** 收回或注销. */
    CANCELLED
  }

  /** A person and the relation to the head of the household concerned (GB/T 4761). */
  record Related(PersonId person, String relation) {}

  /**
   * Who heads what remains when the head leaves, and how each other member stands to them;
   * relations left out are derived. {@code exception} states why a head without full capacity is
   * accepted.
   */
  record Succession(@Nullable PersonId head, List<Related> relations, @Nullable String exception) {

    /** Copies the relations. */
    public Succession {
      relations = List.copyOf(relations);
    }

    /** Nobody is named. */
    public static Succession none() {
      return new Succession(null, List.of(), null);
    }
  }

  /** A home (住所): one the register has, or a new address. */
  sealed interface Home {
    /** A dwelling on record. */
    record Known(DwellingId dwelling) implements Home {}

    /** An address new to the register; floor area in whole square metres. */
    record Fresh(RegionCode community, String address, @Nullable Integer floorArea)
        implements Home {}
  }

  /** Where somebody is to be registered (落户地). */
  sealed interface Target {
    /** In a household that stands. */
    record Join(HouseholdId household) implements Target {}

    /** In a household founded by it, whose head is whoever has relation 02. */
    record Found(Household.Kind kind, Home home, @Nullable String headException)
        implements Target {}
  }

  /** Somebody to enter; without a number one is issued. */
  record Entry(@Nullable CitizenNumber number, Particulars particulars) {}

  /** 出生登记. {@code relation} is the child's to the head; a parent given is registered there. */
  record Birth(
      BirthKind kind,
      HouseholdId household,
      String relation,
      Particulars child,
      @Nullable PersonId mother,
      @Nullable PersonId father)
      implements Declaration {}

  /** 死亡注销; the act's day is the day of death. */
  record Death(PersonId person, Succession succession) implements Declaration {}

  /** 注销; a duplicate names the entry that is kept. */
  record Cancellation(
      PersonId person, CancellationKind kind, @Nullable PersonId kept, Succession succession)
      implements Declaration {}

  /** 立户: registered persons found a household; exactly one of them has relation 02. */
  record Establishment(Target.Found household, List<Related> members, Succession succession)
      implements Declaration {
    /** Copies the members. */
    public Establishment {
      members = List.copyOf(members);
    }
  }

  /** 分户: some members found a household of their own in the same home. */
  record Split(
      HouseholdId household,
      List<Related> leaving,
      @Nullable String headException,
      Succession succession)
      implements Declaration {
    /** Copies the leaving. */
    public Split {
      leaving = List.copyOf(leaving);
    }
  }

  /** 并户: all members of one household join another of the same community. */
  record Merger(HouseholdId household, HouseholdId into, List<Related> relations)
      implements Declaration {
    /** Copies the relations. */
    public Merger {
      relations = List.copyOf(relations);
    }
  }

  /** 户主变更: the new head and how every other member stands to them. */
  record HeadChange(HouseholdId household, Succession succession) implements Declaration {}

  /** 市内移居 of persons of one household; the reason's kin, if any, is of the target. */
  record MoveWithin(
      List<Related> movers,
      Target target,
      MoveReason reason,
      @Nullable PersonId kin,
      Succession succession)
      implements Declaration {
    /** Copies the movers. */
    public MoveWithin {
      movers = List.copyOf(movers);
    }
  }

  /** 市内移居 of a whole household to another home. */
  record HouseholdMove(HouseholdId household, Home home, MoveReason reason)
      implements Declaration {}

  /**
   * 迁入 from outside this installation. A number the register already has finds its entry again.
   *
   * @param from the place left, 6 to 12 digits
   */
  record MoveIn(
      Entry entry,
      Target target,
      String relation,
      RegionCode from,
      MoveReason reason,
      @Nullable PersonId kin)
      implements Declaration {}

  /** 迁出 to a place outside this installation, 6 to 12 digits. */
  record MoveOut(PersonId person, RegionCode to, MoveReason reason, Succession succession)
      implements Declaration {}

  /** 恢复户口 of somebody alive whose registration had ended. */
  record Restoration(PersonId person, Target target, String relation) implements Declaration {}

  /** 补登 of somebody who never was registered. */
  record LateRegistration(Entry entry, Target target, String relation) implements Declaration {}

  /**
   * 变更 of a particular from the act's day on.
   *
   * @param applicant who applies: oneself, or for a minor's name also a parent
   */
  record ParticularsChange(
      PersonId person, Particular field, @Nullable String value, PersonId applicant)
      implements Declaration {}

  /** 更正 of a particular that was wrong since a day (null: since ever). */
  record ParticularsCorrection(
      PersonId person, Particular field, @Nullable String value, @Nullable LocalDate wrongSince)
      implements Declaration {}

  /** 公民身份号码重新编制; the old number stays linked. */
  record NumberChange(PersonId person, NumberFault fault) implements Declaration {}

  /** 登记事件更正: the day of an event, or the household somebody joined by it, was wrong. */
  record EventCorrection(UUID event, @Nullable LocalDate effective, @Nullable HouseholdId household)
      implements Declaration {}

  /** 户主变更更正: who headed from the day of that change on, and how the members stand to them. */
  record HeadCorrection(UUID event, Succession succession) implements Declaration {}

  /** 结婚. */
  record MarriageRecord(PersonId one, PersonId other) implements Declaration {}

  /** 离婚. */
  record MarriageEnd(PersonId one, PersonId other) implements Declaration {}

  /** 亲子或监护关系登记. */
  record KinshipRecord(PersonId person, PersonId child, KinshipKind kind) implements Declaration {}

  /** 收养或监护关系终止; a birth is never ended, only corrected when it was wrongly recorded. */
  record KinshipEnd(PersonId person, PersonId child, KinshipKind kind) implements Declaration {}

  /** 户口簿签发. */
  record BookIssue(HouseholdId household) implements Declaration {}

  /** 户口簿换发或补发; the former book no longer counts. */
  record BookReplacement(HouseholdId household, boolean lost) implements Declaration {}

  /** 居住证签发 to somebody registered elsewhere who has lived in the community since a day. */
  record PermitIssue(
      PersonId person, RegionCode community, LocalDate residentSince, ResidenceBasis basis)
      implements Declaration {}

  /** 居住证签注, once a year; an overdue permit works again from then on. */
  record PermitEndorsement(DocumentId permit) implements Declaration {}

  /** 居住证注销. */
  record PermitEnd(DocumentId permit, PaperEnd how) implements Declaration {}

  /**
   * 居民身份证签发; the former card is replaced, or lost.
   *
   * @param reason null where it follows from what was held
   */
  record CardIssue(PersonId person, @Nullable CardReason reason) implements Declaration {

    /** The first card, or the next. */
    public CardIssue(PersonId person) {
      this(person, null);
    }
  }

  /** 居民身份证挂失或注销. */
  record CardEnd(DocumentId card, PaperEnd how) implements Declaration {}

  /** 地名地址变更; households there follow. */
  record AddressRenaming(DwellingId dwelling, RegionCode community, String address)
      implements Declaration {}
}
