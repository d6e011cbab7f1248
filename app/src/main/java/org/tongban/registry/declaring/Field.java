package org.tongban.registry.declaring;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.tongban.registry.Particular;

/**
 * One field of a declaration's form (表单项).
 *
 * @param name key of the field; its label is the message {@code registry.desk.field.<name>}
 * @param options for choices, the codes and where their words are; otherwise empty
 */
@NamedInterface("forms")
public record Field(String name, Type type, Options options, boolean required) {

  /** What is typed or chosen, and how it is read. */
  public enum Type {
    /** A line of text. */
    TEXT,
    /** A day. */
    DATE,
    /** A whole number. */
    WHOLE,
    /** One of a list of codes. */
    CHOICE,
    /** A citizen number. */
    PERSON,
    /** A household by its number. */
    HOUSEHOLD,
    /** A region code of 6 to 12 digits. */
    REGION,
    /** One of the household's members. */
    MEMBER,
    /** A relation to the head for each of the household's members, or none. */
    MEMBERS,
    /** One of the person's papers. */
    PAPER,
    /** One of the person's events. */
    EVENT
  }

  /** The day, the basis and the papers, which every form asks for. */
  public static List<Field> ofEveryForm() {
    return List.of(
        of("effective", Type.DATE).needed(),
        text("basis").needed(),
        choice("proofKind", Options.PROOF),
        text("proofNumber"),
        choice("proofKind2", Options.PROOF),
        text("proofNumber2"));
  }

  /**
   * The new value of a particular, asked for as a code where the register holds a code; needed
   * where it cannot be empty.
   */
  public static Field valueOf(Particular particular) {
    return switch (particular) {
      case NAME -> text("value").needed();
      case SEX -> choice("value", Options.SEX).needed();
      case ETHNICITY -> choice("value", Options.ETHNICITY).needed();
      case EDUCATION -> choice("value", Options.EDUCATION).needed();
      case MARRIAGE -> choice("value", Options.MARRIAGE).needed();
      case BIRTH_DATE -> of("value", Type.DATE).needed();
      case HEIGHT -> of("value", Type.WHOLE);
      default -> text("value");
    };
  }

  static Field text(String name) {
    return new Field(name, Type.TEXT, Options.NONE, false);
  }

  static Field of(String name, Type type) {
    return new Field(name, type, Options.NONE, false);
  }

  static Field choice(String name, Options options) {
    return new Field(name, Type.CHOICE, options, false);
  }

  /** The same field, to be filled in. */
  Field needed() {
    return new Field(name, type, options, true);
  }
}
