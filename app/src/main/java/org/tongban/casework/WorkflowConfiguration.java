package org.tongban.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.tongban.kernel.CaseId;

/**
 * The workflow engine: no history of its own (a finished instance leaves nothing behind), the
 * application's clock, and no beans within reach of expressions but the named service actions.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WorkflowConfiguration {

  @Bean
  EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engine(
      Clock clock,
      ObjectProvider<CaseActions> cases,
      ObjectProvider<TargetSide> target,
      ObjectProvider<OriginSide> origin,
      ObjectProvider<TaskOpener> opener) {
    Map<String, JavaDelegate> actions =
        Map.of(
            ServiceActions.DEEM_ACCEPTED,
                action((id, run) -> run.setVariables(cases.getObject().deemAccepted(id))),
            ServiceActions.END_CORRECTION,
                action((id, run) -> run.setVariables(cases.getObject().endCorrection(id))),
            ServiceActions.EXPIRE_PERMIT, action((id, _) -> target.getObject().expirePermit(id)),
            ServiceActions.EXPIRE_CERTIFICATE,
                action((id, _) -> target.getObject().expireCertificate(id)),
            ServiceActions.RESTORE_PERSON,
                action((id, _) -> origin.getObject().restoreOverdue(id)));
    return engine -> {
      engine.setClock(new EngineClock(clock));
      engine.setHistoryLevel(HistoryLevel.NONE);
      engine.setBeans(Map.of("actions", actions));
      engine.setEnableSafeBpmnXml(true);
      engine
          .getAsyncExecutorConfiguration()
          .setDefaultTimerJobAcquireWaitTime(Duration.ofSeconds(2));
      engine.setEventListeners(List.of(new TaskListener(opener)));
    };
  }

  private static JavaDelegate action(BiConsumer<CaseId, DelegateExecution> verb) {
    return run -> verb.accept(CaseId.of((String) run.getVariable(Workflow.CASE)), run);
  }
}
