package org.tongban.items;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an item of one jurisdiction is handled (办理环节): who answers each user task of its process, and
 * what granting it does to the register. A package without it runs on a procedure of its own.
 *
 * @param stages by the ids of the user tasks of the process {@code <code>-case}
 * @param effect what granting it declares to the register; empty for an item that changes nothing
 *     there
 * @param place the question whose community says where the case is handled; empty for where the
 *     applicant is registered
 * @param procedures special procedures that stop the clock, by name; {@code procedure.NAME} is the
 *     text
 * @param instant when rules may grant it at once; empty for an item that people decide
 */
public record Handling(
    Map<String, Stage> stages,
    Optional<Effect> effect,
    Optional<String> place,
    Optional<Map<String, Procedure>> procedures,
    Optional<Instant> instant) {

  /** Of a bundle: its parts have the stages. */
  static final Handling NONE =
      new Handling(
          Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the stages. */
  public Handling {
    stages = Map.copyOf(stages);
    procedures = procedures.map(Map::copyOf);
  }

  /** The texts it needs in the package: of each department's part and each special procedure. */
  List<String> texts() {
    Stream<String> parts =
        stages.entrySet().stream()
            .filter(stage -> stage.getValue().department().isPresent())
            .map(stage -> "stage." + stage.getKey());
    Stream<String> special =
        procedures.orElse(Map.of()).keySet().stream().map(name -> "procedure." + name);
    return Stream.concat(parts, special).toList();
  }

  /** Which office a stage lies with. */
  public enum Office {
    /** 派出所窗口: an officer of the station's window, or of the county above it. */
    STATION,
    /** 县级机关: an officer of the county office. */
    COUNTY,
    /** 市级机关: an officer of the city above the county. */
    CITY,
    /** 其他部门: an officer of the department that the stage names. */
    DEPARTMENT,
    /** 申请人: the resident. */
    RESIDENT
  }

  /** What kind of work a stage is. */
  public enum Kind {
    /** 受理. */
    ACCEPT,
    /** 补正: answered by the resident alone. */
    CORRECT,
    /** 审批. */
    REVIEW
  }

  /** How an office may answer a stage; the process's conditions name these as outcomes. */
  public enum Answer {
    /** 受理: taken on, the case goes on to the next stage. */
    ACCEPT,
    /** 一次性告知补正. */
    ASK_CORRECTION,
    /** 准予. */
    APPROVE,
    /** 不予受理 where the stage accepts, otherwise 不予办理; always by a named official. */
    REFUSE
  }

  /**
   * One stage.
   *
   * @param department code of the department where {@code office} is {@link Office#DEPARTMENT};
   *     empty everywhere else. Its part of the case is called {@code stage.NAME} in the package's
   *     texts
   * @param term name of the term it has
   * @param answers how its office may answer; empty for the resident's
   */
  public record Stage(
      Kind kind, Office office, Optional<String> department, String term, List<Answer> answers) {

    /** Copies the answers. */
    public Stage {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A special procedure (特别程序), such as a public notice or an expert's opinion, whose time does not
   * count.
   *
   * @param stages in which an official may begin it
   * @param longest name of the term it has at most; empty where the official names a day
   */
  public record Procedure(List<String> stages, Optional<String> longest) {

    /** Copies the stages. */
    public Procedure {
      stages = List.copyOf(stages);
    }
  }

  /**
   * The rules may grant (秒批) when every check passes as the case is handed in; they refuse nobody.
   *
   * @param stage the stage in whose place they decide; its office answers for what they decided
   * @param question the choice of the last step by which the applicant asks for a person
   * @param person the option of it that does
   */
  public record Instant(String stage, String question, String person) {}

  /**
   * The declaration that granting makes (登记申报).
   *
   * @param declaration name of the register's business, such as {@code BIRTH}
   * @param subject whose page it starts from: {@code household}, {@code applicant} or {@code
   *     answer:FIELD} for a member of the household who was chosen
   * @param basis statute and article
   * @param effective where the day of effect comes from; {@code today} for the day of the decision
   * @param fields field of the declaration's form, or {@code member.{FIELD}} for the relation of a
   *     member who was chosen, to where its value comes from: {@code answer:FIELD}, {@code
   *     fact:NAME}, in whose name {@code {FIELD}} stands for an answer, or {@code value:TEXT}
   */
  public record Effect(
      String declaration,
      String subject,
      String basis,
      String effective,
      Map<String, String> fields) {

    /** Subject: the household the applicant is registered in. */
    public static final String HOUSEHOLD = "household";

    /** Subject: the applicant. */
    public static final String APPLICANT = "applicant";

    /** Says that the decision's own day is the day of effect. */
    public static final String TODAY = "today";

    /** Copies the fields. */
    public Effect {
      fields = Map.copyOf(fields);
    }
  }
}
