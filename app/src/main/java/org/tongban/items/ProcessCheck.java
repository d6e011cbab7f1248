package org.tongban.items;

import java.util.List;
import java.util.Set;

/**
 * What the workflow engine says of a process (流程可执行检查). The module that holds the engine implements
 * it; the catalogue asks it about processes that passed its own whitelist, nothing else.
 */
public interface ProcessCheck {

  /** Why the engine would not run the process (BPMN 2.0); empty when it would. */
  List<Fault> faults(byte[] process);

  /** The service actions there are: {@code NAME} of <code>${actions.NAME}</code>. */
  Set<String> actions();

  /** Every outcome a user task of the id can end with; empty when that is not known. */
  Set<String> outcomes(String task);

  /**
   * What is wrong with a process.
   *
   * @param line counted from 1; 0 where no line is known
   */
  record Fault(int line, String what) {}
}
