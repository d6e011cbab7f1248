package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.job.api.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.CaseId;

/** The process's timers that run while a task is open (环节定时器): held with its clock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskTimers {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ManagementService management;

  TaskTimers(TaskService tasks, RuntimeService runtime, ManagementService management) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.management = management;
  }

  /** They come at that time. */
  void due(CaseId caseId, Side side, String task, Instant at) {
    var open =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(Workflow.key(caseId, side))
            .taskDefinitionKey(task)
            .singleResult();
    List<Job> timers =
        management.createTimerJobQuery().processInstanceId(open.getProcessInstanceId()).list();
    for (Job timer : timers) {
      if (belongs(timer, open.getExecutionId())) {
        management.rescheduleTimeDateJob(timer.getId(), at.toString());
      }
    }
  }

  private boolean belongs(Job timer, String task) {
    var waiting = runtime.createExecutionQuery().executionId(timer.getExecutionId()).singleResult();
    return waiting != null && task.equals(waiting.getParentId());
  }
}
