package org.tongban.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refusal to start as a reason and a remedy in place of a stack trace. */
final class RefusedToStartAnalyzer extends AbstractFailureAnalyzer<RefusedToStartException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, RefusedToStartException cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
