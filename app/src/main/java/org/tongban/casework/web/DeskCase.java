package org.tongban.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.ui.CheckRow;

/**
 * A case on the desk in words (办件详情): everything is in the language of the page already.
 *
 * @param level the light of the open task, or empty
 * @param clock the light in words, or empty
 * @param meta short facts of the case under its title
 * @param unmasked whether numbers, birth dates and telephone stand in full
 * @param checked one line that sums the checks up
 * @param rules what the rules decided; {@code null} where a person decides
 * @param findable whether the official may look at that again
 * @param departments how far other departments are; empty where none has a part
 * @param offer where the applicant is offered to rate it; empty before it is finished
 */
public record DeskCase(
    String href,
    String number,
    String title,
    String level,
    String clock,
    List<String> meta,
    boolean unmasked,
    List<Facts> facts,
    List<CheckRow> checks,
    String checked,
    @Nullable RulesView rules,
    boolean findable,
    List<DepartmentRow> departments,
    List<Material> materials,
    List<Event> history,
    List<Message> messages,
    String offer) {

  /** Copies the lists. */
  public DeskCase {
    meta = List.copyOf(meta);
    facts = List.copyOf(facts);
    checks = List.copyOf(checks);
    departments = List.copyOf(departments);
    materials = List.copyOf(materials);
    history = List.copyOf(history);
    messages = List.copyOf(messages);
  }

  /**
   * Facts that belong together.
   *
   * @param register link to the person's entry in the register, or empty
   */
  public record Facts(String title, String register, List<Fact> rows) {

    /** Copies the list. */
    public Facts {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A fact.
   *
   * @param numeric whether it keeps together on one line
   * @param secret whether it is masked until a reason is given
   */
  public record Fact(String label, String value, boolean numeric, boolean secret) {}

  /** A material and the held data that takes its place. */
  public record Material(String name, String issuer, String source) {}

  /** One step of the history. */
  public record Event(String at, String machine, String who, String what, String reason) {}

  /** A signed message between the two offices. */
  public record Message(String at, String kind, String way, String state) {}
}
