package org.tongban.items;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Holds a process (BPMN 2.0) to the whitelist of the design: user tasks, named service actions,
 * gateways, timers, messages; a condition compares the outcome to a literal. Everything else, also
 * any expression hidden in a name or a documentation, is refused.
 */
final class BpmnLint implements XmlWalk.Visitor {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String FLOWABLE = "http://flowable.org/bpmn";
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
  private static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI");

  private static final Set<String> NODE = Set.of("id", "name");
  private static final Set<String> GATEWAY = Set.of("id", "name", "default", "gatewayDirection");
  private static final Map<String, Set<String>> ELEMENTS =
      Map.ofEntries(
          entry(
              "definitions",
              Set.of("id", "name", "targetNamespace", "exporter", "exporterVersion")),
          entry("message", NODE),
          entry("process", Set.of("id", "name", "isExecutable")),
          entry("subProcess", NODE),
          entry("documentation", Set.of("id")),
          entry("startEvent", NODE),
          entry("endEvent", NODE),
          entry("userTask", NODE),
          entry("serviceTask", NODE),
          entry("exclusiveGateway", GATEWAY),
          entry("parallelGateway", GATEWAY),
          entry("eventBasedGateway", GATEWAY),
          entry("sequenceFlow", Set.of("id", "name", "sourceRef", "targetRef")),
          entry("incoming", Set.of()),
          entry("outgoing", Set.of()),
          entry("conditionExpression", Set.of("id")),
          entry("intermediateCatchEvent", NODE),
          entry("boundaryEvent", Set.of("id", "name", "attachedToRef", "cancelActivity")),
          entry("messageEventDefinition", Set.of("id", "messageRef")),
          entry("terminateEventDefinition", Set.of("id")),
          entry("timerEventDefinition", Set.of("id")),
          entry("timeDate", Set.of("id")),
          entry("timeDuration", Set.of("id")));

  private static final Pattern ACTION = Pattern.compile("\\$\\{actions\\.[a-z][A-Za-z]{1,40}}");
  private static final Pattern CONDITION =
      Pattern.compile("\\$\\{outcome == '[A-Za-z][A-Za-z_]{0,40}'}");
  private static final Pattern TIME =
      Pattern.compile("\\$\\{[a-z][A-Za-z]{0,40}}|[0-9A-Z][0-9A-Z:.+-]{1,40}");

  private final String file;
  private final Findings findings;

  private BpmnLint(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static void check(PackageFiles files, String name, Findings findings) {
    XmlWalk.walk(files, name, new BpmnLint(name, findings));
  }

  @Override
  public void element(XMLStreamReader element, int line) {
    String name = element.getLocalName();
    String namespace = String.valueOf(element.getNamespaceURI());
    if (DRAWING.contains(namespace)) {
      attributes(element, line, null);
      return;
    }
    Set<String> allowed = namespace.equals(BPMN) ? ELEMENTS.get(name) : null;
    if (allowed == null) {
      findings.error(file, line, "the element " + name + " is not allowed");
      return;
    }
    attributes(element, line, allowed);
    if (name.equals("serviceTask")
        && element.getAttributeValue(FLOWABLE, "delegateExpression") == null) {
      findings.error(file, line, "a service task names its action");
    }
  }

  private void attributes(XMLStreamReader element, int line, @Nullable Set<String> allowed) {
    String name = element.getLocalName();
    for (int i = 0; i < element.getAttributeCount(); i++) {
      String attribute = element.getAttributeLocalName(i);
      String namespace = element.getAttributeNamespace(i);
      String value = element.getAttributeValue(i);
      boolean action =
          FLOWABLE.equals(namespace)
              && name.equals("serviceTask")
              && attribute.equals("delegateExpression");
      boolean plain = namespace == null || namespace.isEmpty();
      boolean known =
          action
              || (plain && (allowed == null || allowed.contains(attribute)))
              || SCHEMA.equals(namespace);
      if (!known) {
        findings.error(
            file, line, "the attribute " + attribute + " of " + name + " is not allowed");
      } else if (!action) {
        Markup.check(file, line, value, findings);
      } else if (!ACTION.matcher(value).matches()) {
        findings.error(file, line, "the expression " + value + " is refused");
      }
    }
  }

  @Override
  public void text(String element, String text, int line) {
    boolean fine =
        switch (element) {
          case "conditionExpression" -> CONDITION.matcher(text).matches();
          case "timeDate", "timeDuration" -> TIME.matcher(text).matches();
          default -> {
            Markup.check(file, line, text, findings);
            yield true;
          }
        };
    if (!fine) {
      findings.error(file, line, "the expression " + text + " is refused");
    }
  }
}
