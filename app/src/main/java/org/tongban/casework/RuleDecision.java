package org.tongban.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tongban.items.Handling.Office;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Department;
import org.tongban.kernel.RegionCode;

/**
 * What the rules granted by themselves (秒批决定): a decision of nobody, for which an office answers.
 *
 * @param stage the stage in whose place they decided
 * @param office whose officials may look at it again, with the department where it is one
 * @param version of the package whose rules decided
 * @param facts what they read, by the names of the rules' inputs
 * @param finding what an official found who looked at it again
 */
public record RuleDecision(
    CaseId caseId,
    String stage,
    Office office,
    Optional<Department> department,
    RegionCode region,
    String version,
    Map<String, String> facts,
    Instant at,
    Optional<Finding> finding) {

  /** Copies the facts. */
  public RuleDecision {
    facts = Map.copyOf(facts);
  }

  /** What came of looking at it again (抽查结果). */
  public enum Outcome {
    /** 核查无误. */
    CONFIRMED,
    /** 撤销. */
    REVOKED
  }

  /**
   * Who looked at it again, and what was found.
   *
   * @param reason in the official's words; empty where it was confirmed without any
   */
  public record Finding(Outcome outcome, AccountId by, Instant at, String reason) {}
}
