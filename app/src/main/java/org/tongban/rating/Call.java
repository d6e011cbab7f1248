package org.tongban.rating;

import java.time.Instant;
import java.util.UUID;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Refusal;

/**
 * A return call (回访记录).
 *
 * @param id made by the page that asks for it, so that sending it twice writes it once
 * @param by who called
 * @param reached whether somebody answered
 * @param settled whether whoever rated says that it is settled; only when reached
 * @param said what was said, at most 500 characters
 */
public record Call(
    UUID id, Instant at, AccountId by, boolean reached, boolean settled, String said) {

  /** Refuses a record that says nothing. */
  public Call {
    said = said.strip();
    if (said.isEmpty() || said.length() > Given.LONGEST) {
      throw new Refusal(Refusal.Kind.INVALID, "rating.call.said.missing");
    }
    settled = settled && reached;
  }
}
