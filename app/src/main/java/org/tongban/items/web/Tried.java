package org.tongban.items.web;

import java.util.function.Function;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Refusal;

/**
 * What was tried and did not succeed (未成的操作), to be shown again as it was typed.
 *
 * @param problem message key, or empty
 * @param field which field to go to
 * @param value what was chosen there, or empty
 * @param reason the reason that was typed
 */
public record Tried(String problem, String field, String value, String reason) {

  public static final Tried NOTHING = new Tried("", "", "", "");

  /** Whether it went wrong in that field. */
  public boolean in(String name) {
    return field.equals(name);
  }

  /** The reason typed there; empty for every other field. */
  public String reasonIn(String name) {
    return in(name) ? reason : "";
  }

  /** Acts and goes back, or shows the message key of what was refused as invalid. */
  static ModelAndView answer(String back, Runnable act, Function<String, ModelAndView> otherwise) {
    try {
      act.run();
      return new ModelAndView("redirect:" + back);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      return otherwise.apply(refusal.messageKey());
    }
  }
}
