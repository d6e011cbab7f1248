package org.tongban.casework;

import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Hears of each user task the engine creates and has it opened for its office. */
final class TaskListener extends AbstractFlowableEventListener {

  private final ObjectProvider<TaskOpener> opener;

  TaskListener(ObjectProvider<TaskOpener> opener) {
    this.opener = opener;
  }

  @Override
  public void onEvent(FlowableEvent event) {
    if (event.getType() == FlowableEngineEventType.TASK_CREATED
        && event instanceof FlowableEntityEvent created
        && created.getEntity() instanceof TaskEntity task) {
      opener.getObject().open(task.getTaskDefinitionKey(), task.getVariables());
    }
  }

  @Override
  public boolean isFailOnException() {
    return true;
  }
}
