package org.tongban.items;

/** Processes that no delivered package has. */
final class Processes {

  private Processes() {}

  /** A fork to two tasks, each of which leads on to a node. */
  static String parallel(String one, String two, String afterA, String afterB) {
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x">
      <message id="m" name="M"/>
      <process id="parallel" name="one" isExecutable="true">
        <startEvent id="start"/>
        <sequenceFlow id="f1" sourceRef="start" targetRef="fork"/>
        <parallelGateway id="fork"/>
        <sequenceFlow id="f2" sourceRef="fork" targetRef="%s"/>
        <sequenceFlow id="f3" sourceRef="fork" targetRef="%s"/>
        <userTask id="A"/>
        <userTask id="B"/>
        <sequenceFlow id="f4" sourceRef="A" targetRef="%s"/>
        <sequenceFlow id="f5" sourceRef="B" targetRef="%s"/>
        <parallelGateway id="join"/>
        <sequenceFlow id="f6" sourceRef="join" targetRef="end"/>
        <endEvent id="end"/>
      </process>
    </definitions>
    """
        .formatted(one, two, afterA, afterB);
  }
}
