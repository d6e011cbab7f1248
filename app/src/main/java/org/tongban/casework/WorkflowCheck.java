package org.tongban.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.util.io.BytesStreamSource;
import org.flowable.validation.ProcessValidator;
import org.flowable.validation.ProcessValidatorFactory;
import org.springframework.stereotype.Component;
import org.tongban.items.ProcessCheck;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.declaring.Field;

/**
 * Reads a process as the workflow engine would when it is deployed (流程可执行检查), by the engine's own
 * schema and validator, without an engine; and says what the register can be asked and told.
 */
@Component
public class WorkflowCheck implements ProcessCheck {

  private final ProcessValidator validator =
      new ProcessValidatorFactory().createDefaultProcessValidator();

  @Override
  public List<Fault> faults(byte[] process) {
    BpmnModel model;
    try {
      model = new BpmnXMLConverter().convertToBpmnModel(new BytesStreamSource(process), true, true);
    } catch (XMLException | FlowableException unreadable) {
      return List.of(new Fault(0, String.valueOf(unreadable.getMessage())));
    }
    List<Fault> faults = new ArrayList<>();
    validator.validate(model).stream()
        .filter(error -> !error.isWarning())
        .forEach(error ->
            faults.add(
                new Fault(
                    Math.max(0, error.getXmlLineNumber()),
                    error.getActivityId() + ": " + error.getDefaultDescription())));
    return List.copyOf(faults);
  }

  @Override
  public Set<String> actions() {
    return ServiceActions.ALL;
  }

  @Override
  public Set<String> facts() {
    return KnownFacts.NAMES;
  }

  @Override
  public Set<String> factsOfMember() {
    return MemberFacts.NAMES;
  }

  @Override
  public Set<String> factsOfAnswer() {
    return Stream.of(DayFacts.NAMES, PlaceFacts.NAMES)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> fields(String declaration) {
    return Stream.of(Business.values())
        .filter(business -> business.name().equals(declaration))
        .flatMap(
            business -> Stream.concat(business.fields().stream(), Field.ofEveryForm().stream()))
        .map(Field::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> outcomes(String task) {
    return TaskOutcomes.of(task);
  }
}
