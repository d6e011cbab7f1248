package org.tongban.registry.web;

import java.util.List;
import org.tongban.registry.declaring.Field;

/**
 * A field of a declaration's form as the page draws it.
 *
 * @param options what can be chosen; for members, the relations and first that none is chosen
 * @param members the household's members, where each is given a relation
 */
public record FormField(
    String name,
    Field.Type type,
    String label,
    String hint,
    boolean required,
    String value,
    String problem,
    List<Option> options,
    List<MemberRow> members) {

  /** One thing to choose. */
  public record Option(String value, String text) {}

  /** A member of the household, masked, and the relation chosen. */
  public record MemberRow(String id, String name, String now, String value) {}

  /** How the field is drawn. */
  public String drawn() {
    return switch (type) {
      case CHOICE, MEMBER, PAPER, EVENT -> "select";
      case MEMBERS -> "members";
      default -> "input";
    };
  }

  /** The {@code type} attribute of an input. */
  public String inputType() {
    return type == Field.Type.DATE ? "date" : "text";
  }

  /** The keyboard a phone offers. */
  public String keyboard() {
    return switch (type) {
      case WHOLE, REGION, HOUSEHOLD -> "numeric";
      default -> "text";
    };
  }
}
