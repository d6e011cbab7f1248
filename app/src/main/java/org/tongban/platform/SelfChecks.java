package org.tongban.platform;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs every self-check of every module. */
@Service
public class SelfChecks {

  private static final Logger LOG = LoggerFactory.getLogger(SelfChecks.class);

  private final List<SelfCheck> checks;

  SelfChecks(List<SelfCheck> checks) {
    this.checks = checks.stream().sorted(Comparator.comparing(SelfCheck::name)).toList();
  }

  /**
   * One check's result.
   *
   * @param name of the part
   * @param works whether the part does its job
   * @param detail one line for the operator
   */
  public record Finding(String name, boolean works, String detail) {}

  /** Runs all checks one after another; none is left out because another is broken. */
  public List<Finding> run() {
    return checks.stream().map(SelfChecks::tryOne).toList();
  }

  private static Finding tryOne(SelfCheck check) {
    try {
      CheckOutcome outcome = check.run();
      return new Finding(check.name(), outcome.works(), outcome.detail());
    } catch (RuntimeException e) {
      LOG.warn("Self-check {} failed", check.name(), e);
      return new Finding(check.name(), false, e.getClass().getSimpleName() + "; see the log");
    }
  }
}
