package org.tongban.registry.suspicion;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/**
 * Changes the rules' thresholds (规则参数维护). They hold for the whole installation, so nobody who acts
 * in one county alone changes them, and every change is in the trail.
 */
@Service
@Transactional
public class RuleDesk {

  private static final String PURPOSE = "suspicion.setting.purpose";
  private static final int COUNTY = 6;

  private final RuleSettings settings;
  private final AuditTrail trail;

  RuleDesk(RuleSettings settings, AuditTrail trail) {
    this.settings = settings;
    this.trail = trail;
  }

  /** Whether the official's region is larger than a county. */
  public boolean changeableBy(Actor actor) {
    return actor.jurisdiction().digits().length() < COUNTY;
  }

  /**
   * Puts another value in force; refused as FORBIDDEN to officials of a county, and as INVALID
   * without a reason or with no such setting.
   */
  public void change(SuspicionKind rule, String name, double value, String reason, Actor by) {
    String object = "suspicion-rule:" + rule;
    if (!changeableBy(by)) {
      trail.recordRefusal(
          new AuditEntry(AuditAction.ACCESS_REFUSED, by, List.of(), null, PURPOSE, object));
      throw new Refusal(Refusal.Kind.FORBIDDEN, "suspicion.setting.above");
    }
    settings.change(rule, name, value, reason, by);
    trail.record(
        new AuditEntry(
            AuditAction.RULE_CHANGED,
            by,
            List.of(),
            null,
            PURPOSE,
            object + ":" + name + ":" + value));
  }
}
