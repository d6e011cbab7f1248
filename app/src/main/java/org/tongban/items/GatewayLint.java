package org.tongban.items;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the gateways of a process to ways that are always open: an exclusive one covers every
 * outcome, a fork is joined by as many ways as it opened.
 */
final class GatewayLint {

  private final String file;
  private final ProcessScope scope;
  private final ProcessCheck engine;
  private final Findings findings;

  GatewayLint(String file, ProcessScope scope, ProcessCheck engine, Findings findings) {
    this.file = file;
    this.scope = scope;
    this.engine = engine;
    this.findings = findings;
  }

  void check() {
    Set<String> joins = new HashSet<>();
    for (ProcessNode node : scope.nodes().values()) {
      switch (node.kind()) {
        case "exclusiveGateway" -> exclusive(node);
        case "eventBasedGateway" -> eventBased(node);
        case "parallelGateway" -> fork(node, joins);
        default -> plain(node);
      }
    }
    scope
        .all("parallelGateway")
        .filter(node -> scope.into(node.id()).size() > 1 && !joins.contains(node.id()))
        .forEach(
            node -> error(node, "joins what no parallel gateway forked: it would wait for ever"));
  }

  private void plain(ProcessNode node) {
    unconditional(node);
    if (scope.from(node.id()).size() > 1) {
      error(node, "has more than one flow out: put a gateway after it");
    }
  }

  private void unconditional(ProcessNode node) {
    if (node.defaultFlow() != null) {
      error(node, "has a default, which only an exclusive gateway has");
    }
    for (ProcessFlow flow : scope.from(node.id())) {
      if (flow.outcome() != null) {
        findings.error(
            file,
            flow.line(),
            "the flow " + flow.id() + " has a condition but leaves no exclusive gateway");
      }
    }
  }

  private void exclusive(ProcessNode node) {
    List<ProcessFlow> ways = scope.from(node.id());
    String otherwise = node.defaultFlow();
    if (otherwise != null && ways.stream().noneMatch(way -> way.id().equals(otherwise))) {
      error(node, "has the default " + otherwise + ", which is none of its flows");
    }
    Set<String> outcomes = new TreeSet<>();
    for (ProcessFlow way : ways) {
      boolean isDefault = way.id().equals(otherwise);
      if (isDefault == (way.outcome() != null) && (ways.size() > 1 || isDefault)) {
        findings.error(
            file,
            way.line(),
            "the flow %s out of %s needs %s"
                .formatted(way.id(), node.id(), isDefault ? "no condition" : "a condition"));
      }
      if (way.outcome() != null && !outcomes.add(way.outcome())) {
        findings.error(
            file,
            way.line(),
            "the flow " + way.id() + " is never taken: " + way.outcome() + " goes another way");
      }
    }
    if (!outcomes.isEmpty()) {
      covered(node, outcomes, otherwise != null);
    }
  }

  /** Whether every outcome of the task before has a way, as far as the outcomes are known. */
  private void covered(ProcessNode node, Set<String> outcomes, boolean hasDefault) {
    List<String> before = scope.into(node.id()).stream().map(ProcessFlow::source).toList();
    List<Set<String>> offered = before.stream().map(engine::outcomes).toList();
    boolean known = offered.stream().noneMatch(Set::isEmpty);
    Set<String> possible = new TreeSet<>();
    offered.forEach(possible::addAll);
    if (known) {
      outcomes.stream()
          .filter(outcome -> !possible.contains(outcome))
          .forEach(outcome ->
              error(node, "asks for " + outcome + "; " + before + " ends with " + possible));
      possible.removeAll(outcomes);
    }
    if (!hasDefault && known && !possible.isEmpty()) {
      error(node, "has no way for " + possible + ": add a flow, or a default");
    } else if (!hasDefault && !known && outcomes.size() < 2) {
      error(node, "has one condition and no default: any other outcome would be stuck");
    }
  }

  private void eventBased(ProcessNode node) {
    unconditional(node);
    List<ProcessFlow> ways = scope.from(node.id());
    boolean events =
        ways.stream()
            .map(way -> scope.nodes().get(way.target()))
            .allMatch(target -> target != null && target.is("intermediateCatchEvent"));
    if (ways.size() < 2 || !events) {
      error(node, "leads to at least two events to wait for, and to nothing else");
    }
  }

  private void fork(ProcessNode node, Set<String> joins) {
    unconditional(node);
    List<ProcessFlow> ways = scope.from(node.id());
    if (ways.size() < 2) {
      if (scope.into(node.id()).size() < 2) {
        error(node, "neither forks nor joins: remove it");
      }
      return;
    }
    scope
        .all("parallelGateway")
        .filter(join -> !join.id().equals(node.id()) && Fork.joinedBy(scope, ways, join))
        .findFirst()
        .ifPresentOrElse(
            join -> joins.add(join.id()),
            () ->
                error(
                    node,
                    "forks %d ways that no parallel gateway joins one by one"
                        .formatted(ways.size())));
  }

  private void error(ProcessNode node, String what) {
    findings.error(file, node.line(), node + " " + what);
  }
}
