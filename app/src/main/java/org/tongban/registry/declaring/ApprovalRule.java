package org.tongban.registry.declaring;

import java.time.Instant;
import java.util.Optional;
import org.tongban.kernel.AccountId;

/**
 * Who must approve one kind of declaration (审批规则).
 *
 * @param variant which ones of the kind, or {@code *} for all that no other rule names
 * @param by who proposed it; empty for what came with the program
 * @param confirmedBy the second official; empty for what was set before two were asked for
 * @param reason why it was set so, or empty
 */
public record ApprovalRule(
    Business business,
    String variant,
    Approval approval,
    Optional<AccountId> by,
    Optional<AccountId> confirmedBy,
    Instant since,
    String reason) {

  /**
   * One change of a rule.
   *
   * @param before empty where no rule named it
   */
  public record Change(
      Business business,
      String variant,
      Optional<Approval> before,
      Approval after,
      String reason,
      AccountId by,
      Optional<AccountId> confirmedBy,
      Instant at) {}
}
