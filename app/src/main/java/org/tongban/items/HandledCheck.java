package org.tongban.items;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the engine says, with the outcomes that the package's own stages offer (办理环节结果). */
record HandledCheck(ProcessCheck engine, Optional<Handling> handling) implements ProcessCheck {

  @Override
  public List<Fault> faults(byte[] process) {
    return engine.faults(process);
  }

  @Override
  public Set<String> actions() {
    return engine.actions();
  }

  @Override
  public Set<String> facts() {
    return engine.facts();
  }

  @Override
  public Set<String> factsOfMember() {
    return engine.factsOfMember();
  }

  @Override
  public Set<String> factsOfAnswer() {
    return engine.factsOfAnswer();
  }

  @Override
  public Set<String> fields(String declaration) {
    return engine.fields(declaration);
  }

  @Override
  public Set<String> outcomes(String task) {
    if (handling.isEmpty()) {
      return engine.outcomes(task);
    }
    Handling.Stage stage = handling.get().stages().get(task);
    return stage == null
        ? Set.of()
        : stage.answers().stream().map(Handling.Answer::name).collect(Collectors.toSet());
  }
}
