package org.tongban.items;

import java.util.List;
import java.util.Set;

/**
 * What the engine and the register say of a package (流程可执行检查): the catalogue knows neither. The
 * module that holds them implements it and is asked about processes that passed the whitelist.
 */
public interface ProcessCheck {

  /** Why the engine would not run the process (BPMN 2.0); empty when it would. */
  List<Fault> faults(byte[] process);

  /** The service actions there are: {@code NAME} of <code>${actions.NAME}</code>. */
  Set<String> actions();

  /** Every outcome a user task of the id can end with; empty when that is not known. */
  Set<String> outcomes(String task);

  /** Every fact that a general case can ask the register for. */
  Set<String> facts();

  /** What the register says of a member who was chosen: appended to the name of the question. */
  Set<String> factsOfMember();

  /** What follows from the answer to a question: appended to its name. */
  Set<String> factsOfAnswer();

  /** Fields of the form of a registration business; empty when the register has none such. */
  Set<String> fields(String declaration);

  /**
   * What is wrong with a process.
   *
   * @param line counted from 1; 0 where no line is known
   */
  record Fault(int line, String what) {}
}
