package org.tongban.items;

import java.util.List;

/** One step of the form: a page with known facts and a few questions. */
public record FormStep(String title, List<String> known, List<Field> fields) {

  /**
   * A question.
   *
   * @param name key in the answers
   * @param kind how it is asked
   * @param label key of the question in the package texts
   * @param hint key of the hint, or empty
   * @param options values offered, for {@link Kind#CHOICE}; their texts are {@code label.value}
   * @param required whether an answer is needed
   */
  public record Field(
      String name, Kind kind, String label, String hint, List<String> options, boolean required) {}

  /** How a question is asked. Members are offered by whoever shows the form. */
  public enum Kind {
    /** One line of text. */
    TEXT,
    /** A citizen number. */
    CITIZEN_NUMBER,
    /** A mobile phone number. */
    PHONE,
    /** One of a few options. */
    CHOICE,
    /** A year and a month. */
    MONTH,
    /** A day that is not to come. */
    DATE,
    /** One of the members of the applicant's household, by id. */
    MEMBER,
    /** One of them other than the applicant. */
    OTHER_MEMBER,
    /** One of the communities that the register serves, by its code of 12 digits. */
    COMMUNITY,
    /** A statement that must be confirmed. */
    CONFIRM;

    /** Whether one of several answers is chosen. */
    public boolean offered() {
      return this == CHOICE || this == COMMUNITY || ofHousehold();
    }

    /** Whether one of the applicant's household is chosen. */
    public boolean ofHousehold() {
      return this == MEMBER || this == OTHER_MEMBER;
    }
  }
}
