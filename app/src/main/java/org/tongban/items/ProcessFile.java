package org.tongban.items;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a process file, which passed the whitelist, as nodes and ways with their lines. */
final class ProcessFile implements XmlWalk.Visitor {

  private static final String FLOWABLE = "http://flowable.org/bpmn";
  private static final Set<String> SCOPES = Set.of("process", "subProcess");
  private static final Set<String> NODES =
      Set.of(
          "subProcess",
          "startEvent",
          "endEvent",
          "userTask",
          "serviceTask",
          "exclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "intermediateCatchEvent",
          "boundaryEvent");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern ACTION = Pattern.compile("\\.([A-Za-z]+)}");

  private final String file;
  private final Findings findings;
  private final List<ProcessScope> scopes = new ArrayList<>();
  private final Map<String, Integer> messages = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Deque<ProcessScope> open = new ArrayDeque<>();
  private @Nullable ProcessNode node;

  private ProcessFile(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static ProcessFile read(PackageFiles files, String name, Findings findings) {
    ProcessFile read = new ProcessFile(name, findings);
    XmlWalk.walk(files, name, read);
    return read;
  }

  /** The process and each part of it that stands by itself. */
  List<ProcessScope> scopes() {
    return scopes;
  }

  /** Ids of the messages it declares, with their lines. */
  Map<String, Integer> messages() {
    return messages;
  }

  @Override
  public void element(XMLStreamReader element, int line) {
    String name = element.getLocalName();
    if (NODES.contains(name)) {
      node(element, name, line);
    }
    if (SCOPES.contains(name)) {
      ProcessScope scope = new ProcessScope(id(element, line), line);
      scopes.add(scope);
      open.push(scope);
    }
    switch (name) {
      case "message" -> messages.put(id(element, line), line);
      case "process" -> process(element, line);
      case "sequenceFlow" -> flow(element, line);
      case "messageEventDefinition" -> {
        if (node != null) {
          node.waitFor(String.valueOf(element.getAttributeValue(null, "messageRef")));
        }
      }
      case "terminateEventDefinition" -> {
        if (node != null) {
          node.terminate();
        }
      }
      default -> {
        // the others say nothing about the ways
      }
    }
  }

  private void process(XMLStreamReader element, int line) {
    if (!"true".equals(element.getAttributeValue(null, "isExecutable"))) {
      findings.error(file, line, "the process is not executable: set isExecutable=\"true\"");
    }
  }

  private void node(XMLStreamReader element, String kind, int line) {
    ProcessNode read =
        new ProcessNode(
            own(element, line),
            kind,
            line,
            element.getAttributeValue(null, "attachedToRef"),
            element.getAttributeValue(null, "default"));
    String action = element.getAttributeValue(FLOWABLE, "delegateExpression");
    Matcher named = ACTION.matcher(action == null ? "" : action);
    if (named.find()) {
      read.act(named.group(1));
    }
    ProcessScope scope = open.peek();
    if (scope != null) {
      scope.nodes().put(read.id(), read);
    }
    node = read;
  }

  private void flow(XMLStreamReader element, int line) {
    ProcessScope scope = open.peek();
    if (scope != null) {
      scope
          .flows()
          .add(
              new ProcessFlow(
                  own(element, line),
                  line,
                  String.valueOf(element.getAttributeValue(null, "sourceRef")),
                  String.valueOf(element.getAttributeValue(null, "targetRef")),
                  null));
    }
  }

  /** The id of a node or a way, which no other has. */
  private String own(XMLStreamReader element, int line) {
    String id = id(element, line);
    if (!id.isEmpty() && !ids.add(id)) {
      findings.error(file, line, "the id " + id + " is used twice");
    }
    return id;
  }

  private String id(XMLStreamReader element, int line) {
    String id = element.getAttributeValue(null, "id");
    if (id == null) {
      findings.error(file, line, "the " + element.getLocalName() + " has no id");
      return "";
    }
    return id;
  }

  @Override
  public void text(String element, String text, int line) {
    ProcessScope scope = open.peek();
    if (element.equals("conditionExpression") && scope != null) {
      List<ProcessFlow> flows = scope.flows();
      Matcher quoted = QUOTED.matcher(text);
      if (!flows.isEmpty() && quoted.find()) {
        flows.set(flows.size() - 1, flows.getLast().when(quoted.group(1)));
      }
    }
    if (element.startsWith("time") && node != null) {
      node.waitUntil(text);
    }
  }

  @Override
  public void end(String element) {
    if (SCOPES.contains(element)) {
      open.pop();
    }
  }
}
