package org.tongban.audit;

import org.springframework.stereotype.Component;
import org.tongban.platform.CheckOutcome;
import org.tongban.platform.SelfCheck;

/** The newest entries hold under their signed checkpoint. */
@Component
final class TrailSelfCheck implements SelfCheck {

  private static final int NEWEST = 1_000;

  private final TrailCheck check;

  TrailSelfCheck(TrailCheck check) {
    this.check = check;
  }

  @Override
  public String name() {
    return "trail";
  }

  @Override
  public CheckOutcome run() {
    TrailCheck.Report report = check.newest(NEWEST);
    if (!report.holds()) {
      return CheckOutcome.broken("the audit trail does not hold: " + report.findings());
    }
    return CheckOutcome.ok("%d newest entries hold".formatted(report.entries()));
  }
}
