package org.tongban.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.tongban.items.ProcessMap.Flow;
import org.tongban.items.ProcessMap.Kind;
import org.tongban.items.ProcessMap.Node;

/** Reads the map out of a process (BPMN) (流程图读取). */
final class ProcessMaps implements XmlWalk.Visitor {

  private static final Map<String, Kind> KINDS =
      Map.of(
          "startEvent", Kind.START,
          "endEvent", Kind.END,
          "userTask", Kind.PERSON,
          "serviceTask", Kind.PLATFORM,
          "exclusiveGateway", Kind.CHOICE,
          "parallelGateway", Kind.PARALLEL,
          "eventBasedGateway", Kind.WAIT,
          "intermediateCatchEvent", Kind.CLOCK,
          "boundaryEvent", Kind.CLOCK);
  private static final Pattern OUTCOME = Pattern.compile("'([^']*)'");

  private final String file;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private String name = "";

  private ProcessMaps(String file) {
    this.file = file;
  }

  static ProcessMap read(PackageFiles files, String file) {
    ProcessMaps reader = new ProcessMaps(file);
    XmlWalk.walk(files, file, reader);
    return new ProcessMap(
        reader.file, reader.name, List.copyOf(reader.nodes), List.copyOf(reader.flows));
  }

  @Override
  public void element(XMLStreamReader element, int line) {
    String called = element.getLocalName();
    Kind kind = KINDS.get(called);
    if (kind != null) {
      nodes.add(
          new Node(
              attribute(element, "id"),
              kind,
              attribute(element, "name"),
              "",
              attribute(element, "attachedToRef")));
      return;
    }
    switch (called) {
      case "process" -> name = attribute(element, "name");
      case "sequenceFlow" ->
          flows.add(new Flow(attribute(element, "sourceRef"), attribute(element, "targetRef"), ""));
      case "messageEventDefinition" -> last(nodes, node -> node.of(Kind.MESSAGE));
      default -> {
        // the rest is not drawn
      }
    }
  }

  @Override
  public void text(String element, String text, int line) {
    if (element.equals("timeDate") || element.equals("timeDuration")) {
      last(nodes, node -> node.timed(text));
    } else if (element.equals("conditionExpression")) {
      Matcher outcome = OUTCOME.matcher(text);
      last(flows, flow -> flow.on(outcome.find() ? outcome.group(1) : text));
    }
  }

  private static <T> void last(List<T> list, UnaryOperator<T> change) {
    if (!list.isEmpty()) {
      list.set(list.size() - 1, change.apply(list.getLast()));
    }
  }

  private static String attribute(XMLStreamReader element, String name) {
    String value = element.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
