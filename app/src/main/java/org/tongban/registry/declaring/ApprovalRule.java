package org.tongban.registry.declaring;

import java.time.Instant;
import java.util.Optional;
import org.tongban.kernel.AccountId;

/**
 * Who must approve one kind of declaration (审批规则).
 *
 * @param variant which ones of the kind, or {@code *} for all that no other rule names
 * @param by empty for what came with the program
 * @param reason why it was set so, or empty
 */
public record ApprovalRule(
    Business business,
    String variant,
    Approval approval,
    Optional<AccountId> by,
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
      Instant at) {}
}
