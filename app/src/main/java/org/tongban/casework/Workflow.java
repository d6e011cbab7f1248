package org.tongban.casework;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.repository.Deployment;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.items.ItemPackage;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;

/**
 * Runs the item packages' processes (流程引擎). The process says which task or timer comes next; the
 * case says what is allowed. Both change in the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Workflow {

  static final String CASE = "caseId";
  static final String SIDE = "side";
  static final String ITEM = "item";
  static final String ITEM_VERSION = "itemVersion";
  static final String REGION = "region";
  private static final String OUTCOME = "outcome";

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;

  Workflow(RepositoryService repository, RuntimeService runtime, TaskService tasks) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /**
   * Starts the side's process of the package, whose id ends in {@code -target} or {@code -origin},
   * or in {@code -case} for an item of one jurisdiction.
   */
  void start(
      CaseId caseId, Side side, ItemPackage item, RegionCode region, Map<String, Object> more) {
    ItemVersion version = item.version();
    ProcessDefinition definition =
        repository
            .createProcessDefinitionQuery()
            .deploymentId(deployment(item).getId())
            .processDefinitionKey(version.code() + "-" + suffix(item, side))
            .singleResult();
    Map<String, Object> variables = new HashMap<>(more);
    variables.put(CASE, caseId.toString());
    variables.put(SIDE, side.name());
    variables.put(ITEM, version.code());
    variables.put(ITEM_VERSION, version.version());
    variables.put(REGION, region.digits());
    runtime.startProcessInstanceById(definition.getId(), key(caseId, side), variables);
  }

  /** Completes the task with an outcome and further ids, codes or instants. */
  void complete(CaseId caseId, Side side, String name, String outcome, Map<String, Object> more) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(key(caseId, side))
            .taskDefinitionKey(name)
            .singleResult();
    tasks.complete(task.getId(), outcome(outcome, more));
  }

  /** Whether the process has come to its end, or never began. */
  boolean ended(CaseId caseId, Side side) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(key(caseId, side))
            .count()
        == 0;
  }

  /** Hands the other side's message to the process that waits for it. */
  void receive(CaseId caseId, Side side, MessageKind message, Map<String, Object> more) {
    var waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(key(caseId, side), true)
            .messageEventSubscriptionName(message.name())
            .singleResult();
    runtime.messageEventReceived(message.name(), waiting.getId(), new HashMap<>(more));
  }

  /** Ends the process wherever it is; nothing happens when it has ended. */
  void end(CaseId caseId, Side side, CaseState why) {
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(key(caseId, side))
            .singleResult();
    if (instance != null) {
      runtime.deleteProcessInstance(instance.getId(), why.name());
    }
  }

  private Deployment deployment(ItemPackage item) {
    String name = item.version().toString();
    List<Deployment> made = repository.createDeploymentQuery().deploymentName(name).list();
    if (!made.isEmpty()) {
      return made.getFirst();
    }
    var deployment = repository.createDeployment().name(name);
    item.processes()
        .forEach((file, bpmn) -> deployment.addInputStream(file, new ByteArrayInputStream(bpmn)));
    return deployment.deploy();
  }

  private static Map<String, Object> outcome(String outcome, Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put(OUTCOME, outcome);
    return variables;
  }

  static String key(CaseId caseId, Side side) {
    return caseId + ":" + side.name();
  }

  private static String suffix(ItemPackage item, Side side) {
    if (item.handling().isPresent()) {
      return "case";
    }
    return side == Side.TARGET ? "target" : "origin";
  }
}
