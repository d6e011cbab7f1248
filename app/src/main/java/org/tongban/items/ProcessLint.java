package org.tongban.items;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds a process to what makes it run to its end (流程无死路): every node is reached and leads to an
 * end, and every name it uses exists.
 */
final class ProcessLint {

  private final String file;
  private final Set<String> terms;
  private final ProcessCheck engine;
  private final Findings findings;

  private ProcessLint(String file, Set<String> terms, ProcessCheck engine, Findings findings) {
    this.file = file;
    this.terms = terms;
    this.engine = engine;
    this.findings = findings;
  }

  /**
   * Checks one process file.
   *
   * @param terms the terms that {@code description.yaml} names
   */
  static void check(
      PackageFiles files, String name, Set<String> terms, ProcessCheck engine, Findings findings) {
    ProcessFile read = ProcessFile.read(files, name, findings);
    ProcessLint lint = new ProcessLint(name, terms, engine, findings);
    read.scopes().forEach(lint::scope);
    lint.messages(read);
    if (findings.clean(name)) {
      engine
          .faults(files.bytes(name))
          .forEach(fault ->
              findings.error(name, fault.line(), "the engine refuses it: " + fault.what()));
    }
  }

  private void scope(ProcessScope scope) {
    if (!joined(scope)) {
      return;
    }
    List<ProcessNode> starts = scope.all("startEvent").toList();
    if (starts.size() != 1) {
      findings.error(file, scope.line(), scope.id() + " has one start event, not " + starts.size());
      return;
    }
    Set<String> reached = scope.reached(List.of(starts.getFirst().id()), "");
    Set<String> leading = scope.leadingTo(scope.all("endEvent").map(ProcessNode::id).toList());
    for (ProcessNode node : scope.nodes().values()) {
      if (!reached.contains(node.id())) {
        error(node, "is never reached from the start: lead a flow to it, or remove it");
      } else if (!leading.contains(node.id()) || ends(scope, node)) {
        error(node, "leads to no end: a case would stay there for ever");
      }
      node(scope, node);
    }
    new GatewayLint(file, scope, engine, findings).check();
  }

  /** Whether what the ways and events name exists: the rest builds on it. */
  private boolean joined(ProcessScope scope) {
    boolean joined = true;
    for (ProcessFlow flow : scope.flows()) {
      for (String end : List.of(flow.source(), flow.target())) {
        if (!scope.nodes().containsKey(end)) {
          joined = false;
          findings.error(
              file,
              flow.line(),
              "the flow " + flow.id() + " names " + end + ", which is not there");
        }
      }
    }
    return joined;
  }

  private static boolean ends(ProcessScope scope, ProcessNode node) {
    return !node.is("endEvent") && scope.from(node.id()).isEmpty();
  }

  private void node(ProcessScope scope, ProcessNode node) {
    switch (node.kind()) {
      case "startEvent" -> {
        if (!scope.into(node.id()).isEmpty()) {
          error(node, "is a start: no flow leads to it");
        }
      }
      case "endEvent" -> {
        if (!scope.from(node.id()).isEmpty()) {
          error(node, "is an end: no flow leaves it");
        }
      }
      case "boundaryEvent" -> boundary(scope, node);
      case "intermediateCatchEvent" -> waits(node);
      case "serviceTask" -> action(node);
      default -> {
        // gateways are looked at together; a user task may have any id
      }
    }
  }

  private void boundary(ProcessScope scope, ProcessNode node) {
    ProcessNode at = scope.nodes().get(String.valueOf(node.attachedTo()));
    if (at == null || !Set.of("userTask", "subProcess").contains(at.kind())) {
      error(node, "is attached to no user task and no sub-process");
    }
    if (!scope.into(node.id()).isEmpty()) {
      error(node, "happens by itself: no flow leads to it");
    }
    waits(node);
  }

  private void waits(ProcessNode node) {
    String time = node.timer();
    if ((time == null) == (node.message() == null)) {
      error(node, "waits for one timer or one message");
    }
    if (time != null) {
      String wrong = TimerLint.wrong(time, terms);
      if (!wrong.isEmpty()) {
        error(node, "waits for " + time + wrong);
      }
    }
  }

  private void action(ProcessNode node) {
    if (!engine.actions().contains(String.valueOf(node.action()))) {
      error(
          node,
          "calls the action %s, which is not there; there are %s"
              .formatted(node.action(), engine.actions().stream().sorted().toList()));
    }
  }

  private void messages(ProcessFile read) {
    Set<String> used = new HashSet<>();
    for (ProcessScope scope : read.scopes()) {
      for (ProcessNode node : scope.nodes().values()) {
        String message = node.message();
        if (message != null && used.add(message) && !read.messages().containsKey(message)) {
          error(node, "waits for the message " + message + ", which is not declared");
        }
      }
    }
    read.messages()
        .forEach((message, line) -> {
          if (!used.contains(message)) {
            findings.warning(file, line, "nothing waits for the message " + message);
          }
        });
  }

  private void error(ProcessNode node, String what) {
    findings.error(file, node.line(), node + " " + what);
  }
}
