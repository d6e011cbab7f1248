package org.tongban.casework;

import java.util.List;
import java.util.Optional;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Change;

/**
 * What the register says to what a case would declare (登记答复): what would change, or why it stands
 * against it.
 *
 * @param changes empty where it stands against it
 */
public record RegisterAnswer(List<Change> changes, Optional<Refusal> refused) {

  /** Copies the changes. */
  public RegisterAnswer {
    changes = List.copyOf(changes);
  }

  static RegisterAnswer of(List<Change> changes) {
    return new RegisterAnswer(changes, Optional.empty());
  }

  static RegisterAnswer of(Refusal refused) {
    return new RegisterAnswer(List.of(), Optional.of(refused));
  }
}
